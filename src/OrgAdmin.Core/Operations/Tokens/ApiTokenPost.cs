using System;
using System.Collections.Generic;
using System.Globalization;

namespace OrgAdmin.Core.Requests;

/// <summary>What userApiTokens.post sends; a member that is null is not sent.</summary>
public sealed class ApiTokenPost
{
    /// <summary>Makes a token of this name (1 to 255 characters) with these scopes.</summary>
    public ApiTokenPost(string name, IReadOnlyList<string> scope)
    {
        Name = name;
        Scope = scope;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The description, up to 32,767 characters.</summary>
    public string? Description { get; set; }

    /// <summary>When the token ends, as the API writes times; null for never.</summary>
    public string? ExpirationDate { get; private set; }

    /// <summary>admin, edit, collaborate, view or none.</summary>
    public string? DefaultRole { get; set; }

    /// <summary>The highest roles in single organizations, at most 25.</summary>
    public IReadOnlyList<TokenRoleEntry>? OrgRoles { get; set; }

    /// <summary>What the token may be used for.</summary>
    public IReadOnlyList<string> Scope { get; }

    /// <summary>Has the token end at a time.</summary>
    public void ExpireAt(DateTimeOffset time) =>
        ExpirationDate = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
