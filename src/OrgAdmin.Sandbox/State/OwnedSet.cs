using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Sandbox.State;

// Objects with an id and an owner, indexed by both without regard to case.
internal sealed class OwnedSet<T>
    where T : class
{
    private readonly Dictionary<string, T> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _idsByOwner = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<T, string> _id;
    private readonly Func<T, string> _owner;

    public OwnedSet(Func<T, string> id, Func<T, string> owner)
    {
        _id = id;
        _owner = owner;
    }

    public IReadOnlyCollection<T> All => _byId.Values;

    public T? Find(string id) => _byId.TryGetValue(id, out T? item) ? item : null;

    public IReadOnlyCollection<T> Of(string ownerId) =>
        _idsByOwner.TryGetValue(ownerId, out HashSet<string>? ids) ? [.. ids.Select(id => _byId[id])] : [];

    public int CountOf(string ownerId) => _idsByOwner.TryGetValue(ownerId, out HashSet<string>? ids) ? ids.Count : 0;

    public T Put(T item)
    {
        Remove(_id(item));
        if (!_idsByOwner.TryGetValue(_owner(item), out HashSet<string>? ids))
        {
            _idsByOwner[_owner(item)] = ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        }

        ids.Add(_id(item));
        return _byId[_id(item)] = item;
    }

    public void PutAll(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            Put(item);
        }
    }

    public void RemoveAllOf(string ownerId)
    {
        foreach (T item in Of(ownerId))
        {
            Remove(_id(item));
        }
    }

    private void Remove(string id)
    {
        if (Find(id) is { } item)
        {
            _idsByOwner[_owner(item)].Remove(id);
            _byId.Remove(id);
        }
    }
}
