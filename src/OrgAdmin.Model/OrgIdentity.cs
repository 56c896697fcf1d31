using System;

namespace OrgAdmin;

/// <summary>
/// Which organization is meant: its id as text, or an organization as Get-Org emits it. Parameters called OrgId take either.
/// </summary>
public sealed class OrgIdentity
{
    /// <summary>An organization by its id, which is checked when it is used.</summary>
    /// <param name="orgId">The id: 24 hexadecimal digits.</param>
    public OrgIdentity(string? orgId) => OrgId = orgId;

    /// <summary>An organization that the API has sent.</summary>
    /// <param name="org">The organization.</param>
    public OrgIdentity(Org org)
    {
        Org = org ?? throw new ArgumentNullException(nameof(org));
        OrgId = org.OrgId;
        Name = org.Name;
    }

    internal OrgIdentity(string orgId, string? name)
    {
        OrgId = orgId;
        Name = name;
    }

    /// <summary>The id of the organization.</summary>
    public string? OrgId { get; }

    /// <summary>The name of the organization; null where only its id was given.</summary>
    public string? Name { get; }

    /// <summary>The organization of which the identity was made; null where it was made of text.</summary>
    internal Org? Org { get; }

    /// <summary>The id of the organization.</summary>
    public override string ToString() => OrgId ?? string.Empty;
}
