using System;

namespace OrgAdmin.Core.Paging;

/// <summary>Which items of a list are wanted.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed class PagerOptions<T>
{
    /// <summary>Whether an item is wanted; null for all. Filtered-out items do not count for the other two.</summary>
    public Func<T, bool>? Filter { get; set; }

    /// <summary>The number of wanted items to skip.</summary>
    public ulong Skip { get; set; }

    /// <summary>The number of items to take after that.</summary>
    public ulong First { get; set; } = ulong.MaxValue;
}
