using System.Collections.ObjectModel;

namespace OrgAdmin;

/// <summary>
/// Counts of what an organization holds (member <c>summary</c> of the API's <c>org</c>). A count the API did not send is null;
/// <c>-SummaryInclude</c> and <c>-SummaryExclude</c> of Get-Org choose among them.
/// </summary>
public sealed class OrgSummary : ApiObject
{
    internal OrgSummary()
    {
    }

    /// <summary>API tokens.</summary>
    public long? ApiTokenCount { get; internal set; }

    /// <summary>Applications.</summary>
    public long? AppCount { get; internal set; }

    /// <summary>Certificates.</summary>
    public long? CertificateCount { get; internal set; }

    /// <summary>Certificate authorities.</summary>
    public long? CertificateAuthorityCount { get; internal set; }

    /// <summary>Credentials.</summary>
    public long? CredentialCount { get; internal set; }

    /// <summary>Dashboards.</summary>
    public long? DashCount { get; internal set; }

    /// <summary>Data tables.</summary>
    public long? DataTableCount { get; internal set; }

    /// <summary>Devices.</summary>
    public long? DeviceCount { get; internal set; }

    /// <summary>Device recipes.</summary>
    public long? DeviceRecipeCount { get; internal set; }

    /// <summary>Events.</summary>
    public long? EventCount { get; internal set; }

    /// <summary>Experience domains.</summary>
    public long? ExperienceDomainCount { get; internal set; }

    /// <summary>Experience endpoints.</summary>
    public long? ExperienceEndpointCount { get; internal set; }

    /// <summary>Experience groups.</summary>
    public long? ExperienceGroupCount { get; internal set; }

    /// <summary>Experience slugs.</summary>
    public long? ExperienceSlugCount { get; internal set; }

    /// <summary>Experience users.</summary>
    public long? ExperienceUserCount { get; internal set; }

    /// <summary>Experience versions.</summary>
    public long? ExperienceVersionCount { get; internal set; }

    /// <summary>Experience views.</summary>
    public long? ExperienceViewCount { get; internal set; }

    /// <summary>Files.</summary>
    public long? FileCount { get; internal set; }

    /// <summary>Workflows.</summary>
    public long? FlowCount { get; internal set; }

    /// <summary>Integrations.</summary>
    public long? IntegrationCount { get; internal set; }

    /// <summary>Application access keys.</summary>
    public long? KeyCount { get; internal set; }

    /// <summary>Notebooks.</summary>
    public long? NotebookCount { get; internal set; }

    /// <summary>Private files.</summary>
    public long? PrivateFileCount { get; internal set; }

    /// <summary>Resource jobs.</summary>
    public long? ResourceJobCount { get; internal set; }

    /// <summary>Webhooks.</summary>
    public long? WebhookCount { get; internal set; }

    /// <summary>Members.</summary>
    public long? MemberCount { get; internal set; }

    /// <summary>Invites that are still pending.</summary>
    public long? PendingInviteCount { get; internal set; }

    /// <summary>Payloads of the current period, by kind and source; only when asked for with <c>-SummaryInclude payloadCount</c>.</summary>
    public ReadOnlyDictionary<string, object?>? PayloadCount { get; internal set; }

    /// <summary>Data-table storage: <c>count</c> and <c>size</c> (bytes).</summary>
    public ReadOnlyDictionary<string, object?>? StorageStats { get; internal set; }

    /// <summary>Notebook use: <c>awaitingCompletion</c>, <c>minutesThisPeriod</c>, <c>runsThisPeriod</c>.</summary>
    public ReadOnlyDictionary<string, object?>? NotebookStats { get; internal set; }
}
