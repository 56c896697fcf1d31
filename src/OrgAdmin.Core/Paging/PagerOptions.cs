using System;

namespace OrgAdmin.Core.Paging;

/// <summary>Which items of a list are wanted.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed class PagerOptions<T>
{
    /// <summary>Whether an item is wanted; null for all. What it leaves out counts for neither of the other two.</summary>
    public Func<T, bool>? Filter { get; set; }

    /// <summary>How many of the wanted items are passed over.</summary>
    public ulong Skip { get; set; }

    /// <summary>How many are taken after that.</summary>
    public ulong First { get; set; } = ulong.MaxValue;
}
