namespace OrgAdmin.Core.Requests;

/// <summary>What auth.authenticateUser sends.</summary>
public sealed class UserCredentials
{
    /// <summary>Makes credentials of an address and a password (8 to 2,048 characters).</summary>
    public UserCredentials(string email, string password)
    {
        Email = email;
        Password = password;
    }

    /// <summary>The user's address.</summary>
    public string Email { get; }

    /// <summary>The user's password. Secret.</summary>
    public string Password { get; }

    /// <summary>The time-based code of the second factor, where the user has one. Secret.</summary>
    public string? TwoFactorCode { get; set; }
}
