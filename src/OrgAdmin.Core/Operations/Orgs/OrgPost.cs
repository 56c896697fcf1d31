namespace OrgAdmin.Core.Requests;

/// <summary>What orgs.post sends; a member that is null is not sent, and the API decides.</summary>
public sealed class OrgPost : OrgFields
{
    /// <summary>Makes an organization of a name, 1 to 255 characters.</summary>
    public OrgPost(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }
}
