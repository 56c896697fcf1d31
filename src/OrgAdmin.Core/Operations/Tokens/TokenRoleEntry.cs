using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Core.Requests;

/// <summary>The highest role of a token in one organization, to be sent.</summary>
public sealed class TokenRoleEntry
{
    /// <summary>What stands in the place of an id for what belongs to the user alone.</summary>
    public const string OwnSandbox = "sandbox";

    private TokenRoleEntry(string orgId, string role)
    {
        OrgId = orgId;
        Role = role;
    }

    /// <summary>Makes an entry of the id of an organization and one of the words admin, edit, collaborate, view and none.</summary>
    public TokenRoleEntry(ResourceId orgId, string role)
        : this((orgId ?? throw new ArgumentNullException(nameof(orgId))).ToString(), role)
    {
    }

    /// <summary>The id of the organization, or <c>sandbox</c>.</summary>
    public string OrgId { get; }

    /// <summary>admin, edit, collaborate, view or none.</summary>
    public string Role { get; }

    /// <summary>An entry for what belongs to the user alone.</summary>
    public static TokenRoleEntry OfOwnSandbox(string role) => new(OwnSandbox, role);

    /// <summary>Whether a list to send equals the list the API shows; null sends nothing and equals any list.</summary>
    internal static bool AreSame(IReadOnlyList<TokenRoleEntry>? sent, IReadOnlyList<OrgTokenRole> shown) => sent is null
        || (shown.IsWhole() && new HashSet<string>(sent.Select(entry => Key(entry.OrgId, entry.Role)))
            .SetEquals(shown.Select(role => Key(role.OrgId, role.Role))));

    private static string Key(string? orgId, string? role) => $"{orgId}={role}".ToLowerInvariant();
}
