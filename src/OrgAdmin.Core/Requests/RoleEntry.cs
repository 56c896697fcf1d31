using System;

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
}
