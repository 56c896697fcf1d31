namespace OrgAdmin.Core.Requests;

/// <summary>What me.respondToInvite sends.</summary>
public sealed class OrgInviteActionUser
{
    /// <summary>The word by which an invite is accepted.</summary>
    public const string Accept = "accept";

    /// <summary>The word by which an invite is turned down.</summary>
    public const string Reject = "reject";

    /// <summary>The word by which an invite is taken off the list.</summary>
    public const string Dismiss = "dismiss";

    /// <summary>What the API calls an invite that was accepted.</summary>
    internal const string Accepted = "accepted";

    /// <summary>What the API calls an invite that was turned down.</summary>
    internal const string Rejected = "rejected";

    /// <summary>Makes an answer of one of the words accept, reject and dismiss.</summary>
    public OrgInviteActionUser(string action) => Action = action;

    /// <summary>accept, reject or dismiss.</summary>
    public string Action { get; }

    /// <summary>What the API calls an invite that was answered so.</summary>
    internal string Result => Action switch { Accept => Accepted, Reject => Rejected, _ => "dismissed" };
}
