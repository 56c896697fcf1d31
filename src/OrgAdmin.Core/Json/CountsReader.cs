using System;
using System.Collections.Generic;
using System.Text.Json;

namespace OrgAdmin.Core.Json;

/// <summary>Reads the API's <c>org.limits</c> and <c>org.summary</c>: many counts, hence a table each.</summary>
internal static class CountsReader
{
    private static readonly Dictionary<string, Action<OrgLimits, long?>> LimitSetters = new()
    {
        ["apitoken"] = (limits, value) => limits.ApiToken = value,
        ["application"] = (limits, value) => limits.Application = value,
        ["applicationcertificate"] = (limits, value) => limits.ApplicationCertificate = value,
        ["applicationcertificateauthority"] = (limits, value) => limits.ApplicationCertificateAuthority = value,
        ["applicationkey"] = (limits, value) => limits.ApplicationKey = value,
        ["credential"] = (limits, value) => limits.Credential = value,
        ["dashboard"] = (limits, value) => limits.Dashboard = value,
        ["datatable"] = (limits, value) => limits.DataTable = value,
        ["device"] = (limits, value) => limits.Device = value,
        ["devicerecipe"] = (limits, value) => limits.DeviceRecipe = value,
        ["experiencedomain"] = (limits, value) => limits.ExperienceDomain = value,
        ["experienceendpoint"] = (limits, value) => limits.ExperienceEndpoint = value,
        ["experiencegroup"] = (limits, value) => limits.ExperienceGroup = value,
        ["experienceslug"] = (limits, value) => limits.ExperienceSlug = value,
        ["experienceuser"] = (limits, value) => limits.ExperienceUser = value,
        ["experienceversion"] = (limits, value) => limits.ExperienceVersion = value,
        ["experienceview"] = (limits, value) => limits.ExperienceView = value,
        ["file"] = (limits, value) => limits.File = value,
        ["flow"] = (limits, value) => limits.Flow = value,
        ["integration"] = (limits, value) => limits.Integration = value,
        ["notebook"] = (limits, value) => limits.Notebook = value,
        ["privatefile"] = (limits, value) => limits.PrivateFile = value,
        ["resourcejob"] = (limits, value) => limits.ResourceJob = value,
        ["webhook"] = (limits, value) => limits.Webhook = value,
        ["dataTTL"] = (limits, value) => limits.DataTtl = value,
        ["member"] = (limits, value) => limits.Member = value,
        ["payload"] = (limits, value) => limits.Payload = value,
        ["storage"] = (limits, value) => limits.Storage = value,
        ["notebookMinutesPerRun"] = (limits, value) => limits.NotebookMinutesPerRun = value,
        ["notebookMinutesPerMonth"] = (limits, value) => limits.NotebookMinutesPerMonth = value,
        ["notebookInParallel"] = (limits, value) => limits.NotebookInParallel = value,
        ["experienceFlowSlots"] = (limits, value) => limits.ExperienceFlowSlots = value,
        ["applicationFlowSlots"] = (limits, value) => limits.ApplicationFlowSlots = value,
        ["systemInterval"] = (limits, value) => limits.SystemInterval = value,
    };

    private static readonly Dictionary<string, Action<OrgSummary, long?>> SummarySetters = new()
    {
        ["apiTokenCount"] = (summary, value) => summary.ApiTokenCount = value,
        ["appCount"] = (summary, value) => summary.AppCount = value,
        ["certificateCount"] = (summary, value) => summary.CertificateCount = value,
        ["certificateAuthorityCount"] = (summary, value) => summary.CertificateAuthorityCount = value,
        ["credentialCount"] = (summary, value) => summary.CredentialCount = value,
        ["dashCount"] = (summary, value) => summary.DashCount = value,
        ["dataTableCount"] = (summary, value) => summary.DataTableCount = value,
        ["deviceCount"] = (summary, value) => summary.DeviceCount = value,
        ["deviceRecipeCount"] = (summary, value) => summary.DeviceRecipeCount = value,
        ["eventCount"] = (summary, value) => summary.EventCount = value,
        ["experienceDomainCount"] = (summary, value) => summary.ExperienceDomainCount = value,
        ["experienceEndpointCount"] = (summary, value) => summary.ExperienceEndpointCount = value,
        ["experienceGroupCount"] = (summary, value) => summary.ExperienceGroupCount = value,
        ["experienceSlugCount"] = (summary, value) => summary.ExperienceSlugCount = value,
        ["experienceUserCount"] = (summary, value) => summary.ExperienceUserCount = value,
        ["experienceVersionCount"] = (summary, value) => summary.ExperienceVersionCount = value,
        ["experienceViewCount"] = (summary, value) => summary.ExperienceViewCount = value,
        ["fileCount"] = (summary, value) => summary.FileCount = value,
        ["flowCount"] = (summary, value) => summary.FlowCount = value,
        ["integrationCount"] = (summary, value) => summary.IntegrationCount = value,
        ["keyCount"] = (summary, value) => summary.KeyCount = value,
        ["notebookCount"] = (summary, value) => summary.NotebookCount = value,
        ["privateFileCount"] = (summary, value) => summary.PrivateFileCount = value,
        ["resourceJobCount"] = (summary, value) => summary.ResourceJobCount = value,
        ["webhookCount"] = (summary, value) => summary.WebhookCount = value,
        ["memberCount"] = (summary, value) => summary.MemberCount = value,
        ["pendingInviteCount"] = (summary, value) => summary.PendingInviteCount = value,
    };

    internal static OrgLimits Limits(ref Utf8JsonReader reader) => ObjectReader.Read(
        ref reader,
        new OrgLimits(),
        (OrgLimits limits, scoped ReadOnlySpan<char> name, ref Utf8JsonReader at) => ReadCount(LimitSetters, limits, name, ref at));

    internal static OrgSummary Summary(ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgSummary(), ReadSummary);

    private static bool ReadSummary(OrgSummary summary, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "payloadCount": summary.PayloadCount = Take.Map(ref reader, ref known); break;
            case "storageStats": summary.StorageStats = Take.Map(ref reader, ref known); break;
            case "notebookStats": summary.NotebookStats = Take.Map(ref reader, ref known); break;
            default: known = ReadCount(SummarySetters, summary, name, ref reader); break;
        }

        return known;
    }

    private static bool ReadCount<T>(Dictionary<string, Action<T, long?>> setters, T target, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        if (!setters.TryGetValue(name.ToString(), out Action<T, long?>? set))
        {
            return false;
        }

        bool known = true;
        set(target, Take.Whole(ref reader, ref known));
        return known;
    }
}
