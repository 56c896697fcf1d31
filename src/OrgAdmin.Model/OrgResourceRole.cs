namespace OrgAdmin;

/// <summary>A role in one application or dashboard (an item of the API's <c>applicationRoles</c> and <c>dashboardRoles</c>).</summary>
public sealed class OrgResourceRole : ApiObject
{
    internal OrgResourceRole()
    {
    }

    /// <summary>The id of the application or dashboard: 24 hexadecimal digits.</summary>
    public string? ResourceId { get; internal set; }

    /// <summary>The role there, as the API names it: collaborate, view or none.</summary>
    public string? Role { get; internal set; }

    /// <summary>The id and the role: <c>575ec8687ae143cd83dc4a97=view</c>.</summary>
    public override string ToString() => $"{ResourceId}={Role}";
}
