using System.Collections.Generic;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>All that the API tells of a member.</summary>
internal sealed record RawMember(
    string UserId,
    string? FirstName,
    string? LastName,
    string? Email,
    string? AvatarUrl,
    string Role,
    IReadOnlyList<RawRole> ApplicationRoles,
    IReadOnlyList<RawRole> DashboardRoles,
    bool? TwoFactorAuthEnabled,
    bool? SsoLinked);
