namespace OrgAdmin;

/// <summary>What became of an invite that was answered (the API's <c>orgInviteResultUser</c> and <c>orgInviteResult</c>).</summary>
public sealed class OrgInviteAnswer : ApiObject
{
    internal OrgInviteAnswer()
    {
    }

    /// <summary>The id of the organization that had sent the invite; null when the API did not say.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The name of the organization, as the invite had it.</summary>
    public string? OrgName { get; internal set; }

    /// <summary>The invite's id; null where it was answered by its secret.</summary>
    public string? InviteId { get; internal set; }

    /// <summary>The role that the invite gave, as the API names it.</summary>
    public string? Role { get; internal set; }

    /// <summary>What the invite now is, as the API names it: accepted, rejected or dismissed.</summary>
    public string? Result { get; internal set; }

    /// <summary>Whether the invite was accepted.</summary>
    public bool? Accepted { get; internal set; }

    /// <summary>The organization and the answer: <c>Acme: accepted</c>.</summary>
    public override string ToString() => $"{OrgName ?? OrgId}: {Result}";
}
