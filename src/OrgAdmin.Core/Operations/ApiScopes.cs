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

    /// <summary>Applications are listed for the command-line client of the platform, too.</summary>
    internal static readonly string[] ApplicationList = [.. OrganizationRead, "all.User.cli"];

    /// <summary>One application is read by tokens of applications, and not by those that are bound to one organization.</summary>
    internal static readonly string[] ApplicationRead =
    [
        "all.Organization", "all.Organization.bounded", "all.Organization.read",
        "all.User", "all.User.bounded", "all.User.read", "all.User.cli",
        "all.Application", "all.Application.bounded", "all.Application.read", "all.Application.cli",
    ];

    internal static readonly string[] User = ["all.User", "only.User"];

    internal static readonly string[] UserBounded = [.. User, "all.User.bounded", "only.User.bounded"];

    internal static readonly string[] UserRead = [.. UserBounded, "all.User.read", "only.User.read"];

    internal static readonly string[] Instance = ["all.Instance", "all.User"];

    /// <summary>The operation needs no token.</summary>
    internal static readonly string[] None = [];
}
