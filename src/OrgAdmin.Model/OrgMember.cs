using System.Collections.Generic;

namespace OrgAdmin;

/// <summary>A person in an organization (an item of the API's <c>org.members</c>). What the API did not send is null.</summary>
public sealed class OrgMember : ApiObject
{
    internal OrgMember()
    {
    }

    /// <summary>The id of the organization this membership belongs to.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The name of that organization; null where it is not known.</summary>
    public string? OrgName { get; internal set; }

    /// <summary>The person's user id: 24 hexadecimal digits.</summary>
    public string? UserId { get; internal set; }

    /// <summary>The person's first name.</summary>
    public string? FirstName { get; internal set; }

    /// <summary>The person's last name.</summary>
    public string? LastName { get; internal set; }

    /// <summary>First and last name together; empty when the API sent neither.</summary>
    public string FullName => $"{FirstName} {LastName}".Trim();

    /// <summary>The person's e-mail address.</summary>
    public string? Email { get; internal set; }

    /// <summary>The address of the person's picture.</summary>
    public string? AvatarUrl { get; internal set; }

    /// <summary>The role in the whole organization, as the API names it: admin, edit, collaborate, view or none.</summary>
    public string? Role { get; internal set; }

    /// <summary>Roles in single applications that replace <see cref="Role"/> there; empty when there are none.</summary>
    public IReadOnlyList<OrgResourceRole> ApplicationRoles { get; internal set; } = ItemList<OrgResourceRole>.Empty;

    /// <summary>Roles in single dashboards that replace <see cref="Role"/> there; empty when there are none.</summary>
    public IReadOnlyList<OrgResourceRole> DashboardRoles { get; internal set; } = ItemList<OrgResourceRole>.Empty;

    /// <summary>Whether the person signs in with a second factor.</summary>
    public bool? TwoFactorAuthEnabled { get; internal set; }

    /// <summary>The same as <see cref="TwoFactorAuthEnabled"/>, under the name that tables show.</summary>
    public bool? MFA => TwoFactorAuthEnabled;

    /// <summary>Whether the person signs in through single sign-on.</summary>
    public bool? SsoLinked { get; internal set; }

    /// <summary>Whether the reply brought the list of roles in single applications, in a form that could be read.</summary>
    internal bool ShowsApplicationRoles { get; set; }

    /// <summary>Whether the reply brought the list of roles in single dashboards, in a form that could be read.</summary>
    internal bool ShowsDashboardRoles { get; set; }

    /// <summary>Whether the reply brought both lists.</summary>
    internal bool ShowsRoleLists => ShowsApplicationRoles && ShowsDashboardRoles;

    /// <summary>A copy whose members can be set without changing this one.</summary>
    internal OrgMember Copy() => (OrgMember)MemberwiseClone();

    /// <summary>The person's name and address, <c>Ann Lee &lt;ann@example.com&gt;</c>, or what of it is known.</summary>
    public override string ToString()
    {
        string name = FullName;
        if (string.IsNullOrEmpty(Email))
        {
            return name.Length > 0 ? name : UserId ?? nameof(OrgMember);
        }

        return name.Length > 0 ? $"{name} <{Email}>" : Email!;
    }
}
