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

    /// <summary>A list of which nothing could be read.</summary>
    internal static ItemList<T> Unreadable { get; } = new(Array.Empty<T>()) { IsWhole = false };

    /// <summary>
    /// Whether every entry of the reply could be read. Of a list that is not whole what is there is true, and what is not there is unknown.
    /// </summary>
    internal bool IsWhole { get; set; } = true;

    /// <summary>The items, with commas between.</summary>
    public override string ToString() => string.Join(", ", this);
}
