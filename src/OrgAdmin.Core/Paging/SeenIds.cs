using System;
using System.Collections.Generic;

namespace OrgAdmin.Core.Paging;

/// <summary>The ids of items that were seen: all of them, or only the latest where a long list must not take ever more memory.</summary>
internal sealed class SeenIds
{
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string>? _order;
    private readonly int _most;

    /// <param name="most">How many to keep.</param>
    internal SeenIds(int most)
    {
        _most = most;
        _order = most == int.MaxValue ? null : new Queue<string>();
    }

    internal int Count => _ids.Count;

    /// <summary>Adds an id; false where it is among those kept.</summary>
    internal bool Add(string id)
    {
        if (!_ids.Add(id))
        {
            return false;
        }

        _order?.Enqueue(id);
        if (_order?.Count > _most)
        {
            _ids.Remove(_order.Dequeue());
        }

        return true;
    }
}
