using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Membership;

/// <summary>The limits of an organization beside what of them is used, as its summary tells.</summary>
public static class LimitTable
{
    private static readonly (string Name, Func<OrgLimits, long?> Limit, Func<OrgSummary, long?> Used)[] Rows =
    [
        // A pending invite takes a seat, too.
        (nameof(OrgLimits.Member), limits => limits.Member, summary => summary.MemberCount + (summary.PendingInviteCount ?? 0)),
        (nameof(OrgLimits.Application), limits => limits.Application, summary => summary.AppCount),
        (nameof(OrgLimits.Dashboard), limits => limits.Dashboard, summary => summary.DashCount),
        (nameof(OrgLimits.Device), limits => limits.Device, summary => summary.DeviceCount),
        (nameof(OrgLimits.DeviceRecipe), limits => limits.DeviceRecipe, summary => summary.DeviceRecipeCount),
        (nameof(OrgLimits.Flow), limits => limits.Flow, summary => summary.FlowCount),
        (nameof(OrgLimits.ApiToken), limits => limits.ApiToken, summary => summary.ApiTokenCount),
        (nameof(OrgLimits.ApplicationCertificate), limits => limits.ApplicationCertificate, summary => summary.CertificateCount),
        (nameof(OrgLimits.ApplicationCertificateAuthority), limits => limits.ApplicationCertificateAuthority,
            summary => summary.CertificateAuthorityCount),
        (nameof(OrgLimits.ApplicationKey), limits => limits.ApplicationKey, summary => summary.KeyCount),
        (nameof(OrgLimits.Credential), limits => limits.Credential, summary => summary.CredentialCount),
        (nameof(OrgLimits.DataTable), limits => limits.DataTable, summary => summary.DataTableCount),
        (nameof(OrgLimits.ExperienceDomain), limits => limits.ExperienceDomain, summary => summary.ExperienceDomainCount),
        (nameof(OrgLimits.ExperienceEndpoint), limits => limits.ExperienceEndpoint, summary => summary.ExperienceEndpointCount),
        (nameof(OrgLimits.ExperienceGroup), limits => limits.ExperienceGroup, summary => summary.ExperienceGroupCount),
        (nameof(OrgLimits.ExperienceSlug), limits => limits.ExperienceSlug, summary => summary.ExperienceSlugCount),
        (nameof(OrgLimits.ExperienceUser), limits => limits.ExperienceUser, summary => summary.ExperienceUserCount),
        (nameof(OrgLimits.ExperienceVersion), limits => limits.ExperienceVersion, summary => summary.ExperienceVersionCount),
        (nameof(OrgLimits.ExperienceView), limits => limits.ExperienceView, summary => summary.ExperienceViewCount),
        (nameof(OrgLimits.File), limits => limits.File, summary => summary.FileCount),
        (nameof(OrgLimits.Integration), limits => limits.Integration, summary => summary.IntegrationCount),
        (nameof(OrgLimits.Notebook), limits => limits.Notebook, summary => summary.NotebookCount),
        (nameof(OrgLimits.PrivateFile), limits => limits.PrivateFile, summary => summary.PrivateFileCount),
        (nameof(OrgLimits.ResourceJob), limits => limits.ResourceJob, summary => summary.ResourceJobCount),
        (nameof(OrgLimits.Webhook), limits => limits.Webhook, summary => summary.WebhookCount),
        (nameof(OrgLimits.Payload), limits => limits.Payload, summary => Sum(summary.PayloadCount)),
        (nameof(OrgLimits.Storage), limits => limits.Storage, summary => Number(summary.StorageStats, "size")),
        (nameof(OrgLimits.NotebookMinutesPerMonth), limits => limits.NotebookMinutesPerMonth,
            summary => Number(summary.NotebookStats, "minutesThisPeriod")),

        // Of these the API counts nothing.
        (nameof(OrgLimits.NotebookMinutesPerRun), limits => limits.NotebookMinutesPerRun, _ => null),
        (nameof(OrgLimits.NotebookInParallel), limits => limits.NotebookInParallel, _ => null),
        (nameof(OrgLimits.ExperienceFlowSlots), limits => limits.ExperienceFlowSlots, _ => null),
        (nameof(OrgLimits.ApplicationFlowSlots), limits => limits.ApplicationFlowSlots, _ => null),
        (nameof(OrgLimits.DataTtl), limits => limits.DataTtl, _ => null),
        (nameof(OrgLimits.SystemInterval), limits => limits.SystemInterval, _ => null),
    ];

    /// <summary>The counts that the API adds only when asked.</summary>
    public static IReadOnlyList<string> NeededCounts { get; } = ["payloadCount", "storageStats", "notebookStats"];

    /// <summary>A row for each limit that the API has told.</summary>
    public static IReadOnlyList<OrgLimit> Of(Org org)
    {
        OrgLimits? limits = (org ?? throw new ArgumentNullException(nameof(org))).Limits;
        return limits is null ? Array.Empty<OrgLimit>() : Rows
            .Where(row => row.Limit(limits) is not null)
            .Select(row => RowOf(org, row.Name, row.Limit(limits)!.Value, org.Summary is { } summary ? row.Used(summary) : null))
            .ToList();
    }

    private static OrgLimit RowOf(Org org, string name, long limit, long? used) => new()
    {
        OrgId = org.OrgId,
        OrgName = org.Name,
        Name = name,
        Limit = limit,
        Used = used,
        Percent = used is null || limit <= 0 ? null : Math.Round(100.0 * used.Value / limit, 1),
    };

    // Payloads are counted by kind and source.
    private static long? Sum(IReadOnlyDictionary<string, object?>? counts)
    {
        if (counts is null)
        {
            return null;
        }

        double sum = counts.Values
            .OfType<IReadOnlyDictionary<string, object?>>()
            .SelectMany(sources => sources.Values)
            .Sum(count => count is long whole ? whole : count is double real ? real : 0);
        return sum < long.MaxValue ? (long)Math.Round(sum) : null;
    }

    private static long? Number(IReadOnlyDictionary<string, object?>? counts, string name) =>
        counts is not null && counts.TryGetValue(name, out object? value) ? value as long? : null;
}
