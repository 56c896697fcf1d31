using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Core.Requests;

/// <summary>A role in one application or dashboard, to be sent.</summary>
public sealed class RoleEntry
{
    /// <summary>Makes an entry of an id and one of the words collaborate, view and none.</summary>
    public RoleEntry(ResourceId resourceId, string role)
    {
        ResourceId = (resourceId ?? throw new ArgumentNullException(nameof(resourceId))).ToString();
        Role = role;
    }

    /// <summary>The id of the application or dashboard.</summary>
    public string ResourceId { get; }

    /// <summary>collaborate, view or none.</summary>
    public string Role { get; }

    /// <summary>
    /// Whether a list to send equals the list the API shows. A list that could not be read whole equals nothing; null sends nothing and
    /// equals any list.
    /// </summary>
    public static bool AreSame(IReadOnlyList<RoleEntry>? sent, IReadOnlyList<OrgResourceRole> shown) => sent is null
        || (shown.IsWhole() && new HashSet<string>(sent.Select(entry => Key(entry.ResourceId, entry.Role)))
            .SetEquals(shown.Select(role => Key(role.ResourceId, role.Role))));

    private static string Key(string? resourceId, string? role) => $"{resourceId}={role}".ToLowerInvariant();
}
