using System;

namespace OrgAdmin.Core;

/// <summary>The query of applications.get and dashboards.get: all that the token sees, unless it is asked for one owner's.</summary>
public sealed class ResourceListQuery
{
    /// <summary>Whether only the things of one owner are listed.</summary>
    public bool IsOfOneOwner { get; private set; }

    /// <summary>The organization whose things are listed; null for those in the user's own sandbox.</summary>
    public ResourceId? OrgId { get; private set; }

    /// <summary>A filter on the name, with <c>*</c> for any text; null for none.</summary>
    public string? NameFilter { get; set; }

    /// <summary>What belongs to an organization.</summary>
    public static ResourceListQuery Of(ResourceId orgId) =>
        new() { IsOfOneOwner = true, OrgId = orgId ?? throw new ArgumentNullException(nameof(orgId)) };

    /// <summary>What is in the user's own sandbox.</summary>
    public static ResourceListQuery OfOwnSandbox() => new() { IsOfOneOwner = true };
}
