using System.Collections.Generic;

namespace OrgAdmin;

/// <summary>What can be asked of lists of the API, whatever their type is called.</summary>
internal static class ItemLists
{
    /// <summary>Whether every entry of the reply could be read.</summary>
    internal static bool IsWhole<T>(this IReadOnlyList<T> items) => items is not ItemList<T> { IsWhole: false };
}
