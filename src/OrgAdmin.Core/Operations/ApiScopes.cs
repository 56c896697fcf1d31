namespace OrgAdmin.Core.Operations;

/// <summary>
/// The broad scopes that permit operations. A member's name says how broad a scope must be: every scope of the family permits reads,
/// bounded scopes permit small changes, full scopes permit the rest.
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
