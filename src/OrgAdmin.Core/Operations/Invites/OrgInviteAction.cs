namespace OrgAdmin.Core.Requests;

/// <summary>What orgInvites.post sends.</summary>
public sealed class OrgInviteAction
{
    /// <summary>Makes an answer to the invite of this address and this secret.</summary>
    public OrgInviteAction(string email, string token, bool accept)
    {
        Email = email;
        Token = token;
        Accept = accept;
    }

    /// <summary>The address that was invited.</summary>
    public string Email { get; }

    /// <summary>The secret of the invite, from its mail. Secret.</summary>
    public string Token { get; }

    /// <summary>Whether the invite is accepted.</summary>
    public bool Accept { get; }
}
