using System;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>How far roles reach.</summary>
internal static class RoleRank
{
    /// <summary>Of who has no access at all.</summary>
    internal const int Nothing = -1;

    internal const int None = 0;
    internal const int Collaborate = 2;

    private static readonly string[] Roles = { "none", "view", "collaborate", "edit", "admin" };

    internal static bool IsAdmin(string? role) => string.Equals(role, "admin", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the role of an organization is one that this version knows.</summary>
    internal static bool IsKnown(string? role) => Of(role) >= 0;

    /// <summary>Whether the role of a single resource is one that this version knows.</summary>
    internal static bool IsKnownOfResource(string? role) => Of(role) is >= 0 and <= Collaborate;

    internal static int Of(string? role) => Array.FindIndex(Roles, known => string.Equals(known, role, StringComparison.OrdinalIgnoreCase));
}
