namespace OrgAdmin.Core.Operations;

/// <summary>
/// The broad scopes that open operations. The names say how far a scope has to reach: every scope of the family opens what only reads, the
/// bounded ones what changes little, and the full ones all the rest.
/// </summary>
internal static class ApiScopes
{
    internal static readonly string[] Organization = ["all.Organization", "all.User", "only.Organization"];

    internal static readonly string[] OrganizationBounded =
        [.. Organization, "all.Organization.bounded", "all.User.bounded", "only.Organization.bounded"];

    internal static readonly string[] OrganizationRead =
        [.. OrganizationBounded, "all.Organization.read", "all.User.read", "only.Organization.read"];

    internal static readonly string[] User = ["all.User", "only.User"];

    internal static readonly string[] UserBounded = [.. User, "all.User.bounded", "only.User.bounded"];

    internal static readonly string[] UserRead = [.. UserBounded, "all.User.read", "only.User.read"];

    /// <summary>The operation needs no token.</summary>
    internal static readonly string[] None = [];
}
