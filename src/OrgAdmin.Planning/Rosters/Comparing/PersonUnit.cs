using System.Collections.Generic;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>All that concerns one person in one organization: what the roster wants, the member, and the invites.</summary>
internal sealed class PersonUnit
{
    /// <summary>The person of the roster; null for who is not in it.</summary>
    internal RosterPerson? Person { get; set; }

    /// <summary>What the roster wants for the person; null when it does not list them here.</summary>
    internal RosterMember? Wanted { get; set; }

    /// <summary>Whether the file has announced the end of the person's access, and it has come.</summary>
    internal bool IsExpired { get; set; }

    internal OrgMember? Member { get; set; }

    /// <summary>Whether the member was found by the user id alone, under an address that the roster does not know.</summary>
    internal bool IsUnderNewAddress { get; set; }

    /// <summary>Further members who have an address of the person.</summary>
    internal List<OrgMember> OtherAccounts { get; } = new();

    /// <summary>The invites to an address of the person.</summary>
    internal List<OrgInvite> Invites { get; } = new();

    internal string? Email => Member?.Email ?? Person?.Email ?? (Invites.Count > 0 ? Invites[0].Email : null);

    internal string Who => Member?.ToString() ?? Email ?? nameof(OrgMember);

    /// <summary>Whether the person is to have access.</summary>
    internal bool IsWanted => Wanted is not null && !IsExpired;
}
