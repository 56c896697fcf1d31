using System;

namespace OrgAdmin;

/// <summary>A user of the platform, as the operation me.get of the API sends it. What the API did not send is null.</summary>
public sealed class OrgUser : ApiObject
{
    internal OrgUser()
    {
    }

    /// <summary>The user's id: 24 hexadecimal digits (the API sends it as <c>id</c> and again as <c>userId</c>).</summary>
    public string? UserId { get; internal set; }

    /// <summary>The user's e-mail address.</summary>
    public string? Email { get; internal set; }

    /// <summary>The user's first name.</summary>
    public string? FirstName { get; internal set; }

    /// <summary>The user's last name.</summary>
    public string? LastName { get; internal set; }

    /// <summary>First and last name together, as the API sends them.</summary>
    public string? FullName { get; internal set; }

    /// <summary>The user's company.</summary>
    public string? CompanyName { get; internal set; }

    /// <summary>The address of the user's picture.</summary>
    public string? AvatarUrl { get; internal set; }

    /// <summary>When the account was made (UTC).</summary>
    public DateTimeOffset? CreationDate { get; internal set; }

    /// <summary>When the account was last changed (UTC).</summary>
    public DateTimeOffset? LastUpdated { get; internal set; }

    /// <summary>When the password was last changed (UTC).</summary>
    public DateTimeOffset? PasswordLastUpdated { get; internal set; }

    /// <summary>Tokens from before this time (UTC) are no longer accepted.</summary>
    public DateTimeOffset? TokenCutoff { get; internal set; }

    /// <summary>Whether the user has verified the e-mail address.</summary>
    public bool? EmailVerified { get; internal set; }

    /// <summary>Whether the user has yet to verify the e-mail address.</summary>
    public bool? NeedsToVerifyEmail { get; internal set; }

    /// <summary>Whether the user signs in with a second factor.</summary>
    public bool? TwoFactorAuthEnabled { get; internal set; }

    /// <summary>Whether the user signs in through single sign-on.</summary>
    public bool? SsoLinked { get; internal set; }

    /// <summary>The user's name and address, <c>Ann Lee &lt;ann@example.com&gt;</c>, or what of it is known.</summary>
    public override string ToString()
    {
        string name = string.IsNullOrEmpty(FullName) ? $"{FirstName} {LastName}".Trim() : FullName!;
        if (string.IsNullOrEmpty(Email))
        {
            return name.Length > 0 ? name : UserId ?? nameof(OrgUser);
        }

        return name.Length > 0 ? $"{name} <{Email}>" : Email!;
    }
}
