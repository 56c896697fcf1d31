using System.Collections.Generic;

namespace OrgAdmin.Core.Requests;

/// <summary>What userApiToken.patch sends; a member that is null is not sent and stays as it is, a list replaces the stored one.</summary>
public sealed class ApiTokenPatch
{
    /// <summary>The name, 1 to 255 characters.</summary>
    public string? Name { get; set; }

    /// <summary>The description, up to 32,767 characters.</summary>
    public string? Description { get; set; }

    /// <summary>admin, edit, collaborate, view or none.</summary>
    public string? DefaultRole { get; set; }

    /// <summary>The highest roles in single organizations, at most 25.</summary>
    public IReadOnlyList<TokenRoleEntry>? OrgRoles { get; set; }

    /// <summary>active or inactive.</summary>
    public string? Status { get; set; }
}
