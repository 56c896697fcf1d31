using System;
using System.Collections.Generic;

namespace OrgAdmin;

/// <summary>A dashboard (the API's <c>dashboard</c>). What the API did not send is null.</summary>
public sealed class OrgDashboard : ApiObject
{
    internal OrgDashboard()
    {
    }

    /// <summary>The id of the organization it belongs to; null when it belongs to a user's own sandbox.</summary>
    public string? OrgId => OwnerType == OwnerTypes.Organization ? OwnerId : null;

    /// <summary>The dashboard's id: 24 hexadecimal digits (the API sends it as <c>id</c> and again as <c>dashboardId</c>).</summary>
    public string? DashboardId { get; internal set; }

    /// <summary>The dashboard's name, 1 to 255 characters. Another dashboard may have the same.</summary>
    public string? Name { get; internal set; }

    /// <summary>Free text.</summary>
    public string? Description { get; internal set; }

    /// <summary>When the dashboard was made (UTC).</summary>
    public DateTimeOffset? CreationDate { get; internal set; }

    /// <summary>When the dashboard was last changed (UTC).</summary>
    public DateTimeOffset? LastUpdated { get; internal set; }

    /// <summary>The id of the application it is linked to; null when it is linked to none.</summary>
    public string? ApplicationId { get; internal set; }

    /// <summary>The name of the application it is linked to.</summary>
    public string? ApplicationName { get; internal set; }

    /// <summary>The id of the organization or the user it belongs to.</summary>
    public string? OwnerId { get; internal set; }

    /// <summary>Whose it is, as the API names it: organization or user.</summary>
    public string? OwnerType { get; internal set; }

    /// <summary>The name of the organization it belongs to.</summary>
    public string? OrganizationName { get; internal set; }

    /// <summary>The colour of that organization's icon.</summary>
    public string? OrganizationIconColor { get; internal set; }

    /// <summary>The id of who or what made it.</summary>
    public string? CreatedById { get; internal set; }

    /// <summary>What made it, as the API names it: user, flow or apiToken.</summary>
    public string? CreatedByType { get; internal set; }

    /// <summary>The id of who or what changed it last.</summary>
    public string? LastUpdatedById { get; internal set; }

    /// <summary>What changed it last, as the API names it: user, flow or apiToken.</summary>
    public string? LastUpdatedByType { get; internal set; }

    /// <summary>How many blocks it has; null when the API did not send them.</summary>
    public int? BlockCount => Blocks?.Count;

    /// <summary>Whether anyone who knows its address can open it.</summary>
    public bool? Public { get; internal set; }

    /// <summary>Whether it opens with a password only.</summary>
    public bool? IsPasswordProtected { get; internal set; }

    /// <summary>How often it is drawn anew, in seconds.</summary>
    public double? RefreshRate { get; internal set; }

    /// <summary>How long a time its blocks show by default, in milliseconds.</summary>
    public long? Duration { get; internal set; }

    /// <summary>How long a time one point of its blocks stands for by default, in milliseconds.</summary>
    public long? Resolution { get; internal set; }

    /// <summary>Its colours, as the API names them: dark or light.</summary>
    public string? DefaultTheme { get; internal set; }

    /// <summary>The reports that are mailed from it, as the API sends them.</summary>
    public IReadOnlyList<object?>? ReportConfigs { get; internal set; }

    /// <summary>Its blocks, as the API sends them.</summary>
    public IReadOnlyList<object?>? Blocks { get; internal set; }

    /// <summary>Its context variables, as the API sends them.</summary>
    public IReadOnlyList<object?>? ContextConfiguration { get; internal set; }

    /// <summary>The dashboard's name, or its id where it has none.</summary>
    public override string ToString() => Name ?? DashboardId ?? nameof(OrgDashboard);
}
