using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace OrgAdmin;

/// <summary>An application (the API's <c>application</c>). What the API did not send is null.</summary>
public sealed class OrgApplication : ApiObject
{
    internal OrgApplication()
    {
    }

    /// <summary>The id of the organization it belongs to; null when it belongs to a user's own sandbox.</summary>
    public string? OrgId => OwnerType == OwnerTypes.Organization ? OwnerId : null;

    /// <summary>The application's id: 24 hexadecimal digits (the API sends it as <c>id</c> and again as <c>applicationId</c>).</summary>
    public string? ApplicationId { get; internal set; }

    /// <summary>The application's name, 1 to 255 characters. Another application may have the same.</summary>
    public string? Name { get; internal set; }

    /// <summary>Free text, up to 1,024 characters.</summary>
    public string? Description { get; internal set; }

    /// <summary>When the application was made (UTC).</summary>
    public DateTimeOffset? CreationDate { get; internal set; }

    /// <summary>When the application was last changed (UTC).</summary>
    public DateTimeOffset? LastUpdated { get; internal set; }

    /// <summary>The id of the organization or the user it belongs to.</summary>
    public string? OwnerId { get; internal set; }

    /// <summary>Whose it is, as the API names it: organization or user.</summary>
    public string? OwnerType { get; internal set; }

    /// <summary>The name of the organization it belongs to.</summary>
    public string? OrganizationName { get; internal set; }

    /// <summary>The colour of that organization's icon.</summary>
    public string? OrganizationIconColor { get; internal set; }

    /// <summary>How many devices it has; null when the API did not count them.</summary>
    public long? DeviceCount => Summary?.DeviceCount;

    /// <summary>How many workflows it has; null when the API did not count them.</summary>
    public long? FlowCount => Summary?.FlowCount;

    /// <summary>How many dashboards are linked to it; null when the API did not count them.</summary>
    public long? DashCount => Summary?.DashCount;

    /// <summary>How much of each kind of resource the application holds.</summary>
    public OrgSummary? Summary { get; internal set; }

    /// <summary>The first part of the address of its experience.</summary>
    public string? EndpointSlug { get; internal set; }

    /// <summary>Tokens of its experience users from before this time are not valid (UTC).</summary>
    public DateTimeOffset? ExpUserTokenCutoff { get; internal set; }

    /// <summary>Whether its experience endpoints answer requests of other sites by default.</summary>
    public bool? EndpointDefaultCors { get; internal set; }

    /// <summary>The ids of the templates that were applied to it.</summary>
    public IReadOnlyList<string>? AppliedTemplateIds { get; internal set; }

    /// <summary>Its global variables, as the API sends them.</summary>
    public IReadOnlyList<object?>? Globals { get; internal set; }

    /// <summary>How long links to its files are valid, in seconds.</summary>
    public double? BlobUrlTtl { get; internal set; }

    /// <summary>The state of its introductory tours, as the API sends it.</summary>
    public IReadOnlyList<object?>? FtueTracking { get; internal set; }

    /// <summary>How its data is archived, as the API sends it; keys and other secrets are shown as ***.</summary>
    public ReadOnlyDictionary<string, object?>? ArchiveConfig { get; internal set; }

    /// <summary>The application's name, or its id where it has none.</summary>
    public override string ToString() => Name ?? ApplicationId ?? nameof(OrgApplication);
}
