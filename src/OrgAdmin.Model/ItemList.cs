using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace OrgAdmin;

/// <summary>A list of an object of the API; its text is that of its items, so that a cell of a table or of a CSV file shows them.</summary>
internal sealed class ItemList<T> : ReadOnlyCollection<T>
{
    internal ItemList(IList<T> items)
        : base(items)
    {
    }

    internal static ItemList<T> Empty { get; } = new(Array.Empty<T>());

    /// <summary>The items, with commas between.</summary>
    public override string ToString() => string.Join(", ", this);
}
