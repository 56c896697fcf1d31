namespace OrgAdmin.Core.Requests;

/// <summary>What org.patch changes; a member that is null is not sent and stays as it is.</summary>
public sealed class OrgPatch : OrgFields
{
    /// <summary>The new name, 1 to 255 characters.</summary>
    public string? Name { get; set; }
}
