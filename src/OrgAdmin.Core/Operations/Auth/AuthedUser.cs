namespace OrgAdmin.Core.Operations;

/// <summary>The API's <c>authedUser</c>. Its token goes to the authorization handler and nowhere else.</summary>
internal sealed class AuthedUser
{
    public string? UserId { get; set; }

    public string? Token { get; set; }

    public bool? NeedsToVerifyEmail { get; set; }
}
