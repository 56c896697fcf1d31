using System.Collections.Generic;

namespace OrgAdmin;

/// <summary>What can be asked of lists of the API, whatever their type is called.</summary>
internal static class ItemLists
{
    /// <summary>The same invites, which now carry the name of their organization where they did not.</summary>
    internal static IReadOnlyList<OrgInvite> WithOrgName(this IReadOnlyList<OrgInvite> invites, string? name)
    {
        foreach (OrgInvite invite in invites)
        {
            invite.OrgName ??= name;
        }

        return invites;
    }

    /// <summary>Whether every entry of the reply could be read.</summary>
    internal static bool IsWhole<T>(this IReadOnlyList<T> items) => items is not ItemList<T> { IsWhole: false };
}
