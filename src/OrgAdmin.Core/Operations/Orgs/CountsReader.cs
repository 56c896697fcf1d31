using System;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrgAdmin.Core.Json;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads the API's <c>org.limits</c> and <c>org.summary</c>: many counts.</summary>
internal static class CountsReader
{
    internal static OrgLimits Limits(ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgLimits(), ReadLimit);

    internal static OrgSummary Summary(ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgSummary(), ReadSummary);

    [MethodImpl(Jit.Optimize)]
    private static bool ReadLimit(OrgLimits limits, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "apitoken": limits.ApiToken = JsonRead.Whole(ref reader, ref known); break;
            case "application": limits.Application = JsonRead.Whole(ref reader, ref known); break;
            case "applicationcertificate": limits.ApplicationCertificate = JsonRead.Whole(ref reader, ref known); break;
            case "applicationcertificateauthority": limits.ApplicationCertificateAuthority = JsonRead.Whole(ref reader, ref known); break;
            case "applicationkey": limits.ApplicationKey = JsonRead.Whole(ref reader, ref known); break;
            case "credential": limits.Credential = JsonRead.Whole(ref reader, ref known); break;
            case "dashboard": limits.Dashboard = JsonRead.Whole(ref reader, ref known); break;
            case "datatable": limits.DataTable = JsonRead.Whole(ref reader, ref known); break;
            case "device": limits.Device = JsonRead.Whole(ref reader, ref known); break;
            case "devicerecipe": limits.DeviceRecipe = JsonRead.Whole(ref reader, ref known); break;
            case "experiencedomain": limits.ExperienceDomain = JsonRead.Whole(ref reader, ref known); break;
            case "experienceendpoint": limits.ExperienceEndpoint = JsonRead.Whole(ref reader, ref known); break;
            case "experiencegroup": limits.ExperienceGroup = JsonRead.Whole(ref reader, ref known); break;
            case "experienceslug": limits.ExperienceSlug = JsonRead.Whole(ref reader, ref known); break;
            case "experienceuser": limits.ExperienceUser = JsonRead.Whole(ref reader, ref known); break;
            case "experienceversion": limits.ExperienceVersion = JsonRead.Whole(ref reader, ref known); break;
            case "experienceview": limits.ExperienceView = JsonRead.Whole(ref reader, ref known); break;
            case "file": limits.File = JsonRead.Whole(ref reader, ref known); break;
            case "flow": limits.Flow = JsonRead.Whole(ref reader, ref known); break;
            case "integration": limits.Integration = JsonRead.Whole(ref reader, ref known); break;
            case "notebook": limits.Notebook = JsonRead.Whole(ref reader, ref known); break;
            case "privatefile": limits.PrivateFile = JsonRead.Whole(ref reader, ref known); break;
            case "resourcejob": limits.ResourceJob = JsonRead.Whole(ref reader, ref known); break;
            case "webhook": limits.Webhook = JsonRead.Whole(ref reader, ref known); break;
            case "dataTTL": limits.DataTtl = JsonRead.Whole(ref reader, ref known); break;
            case "member": limits.Member = JsonRead.Whole(ref reader, ref known); break;
            case "payload": limits.Payload = JsonRead.Whole(ref reader, ref known); break;
            case "storage": limits.Storage = JsonRead.Whole(ref reader, ref known); break;
            case "notebookMinutesPerRun": limits.NotebookMinutesPerRun = JsonRead.Whole(ref reader, ref known); break;
            case "notebookMinutesPerMonth": limits.NotebookMinutesPerMonth = JsonRead.Whole(ref reader, ref known); break;
            case "notebookInParallel": limits.NotebookInParallel = JsonRead.Whole(ref reader, ref known); break;
            case "experienceFlowSlots": limits.ExperienceFlowSlots = JsonRead.Whole(ref reader, ref known); break;
            case "applicationFlowSlots": limits.ApplicationFlowSlots = JsonRead.Whole(ref reader, ref known); break;
            case "systemInterval": limits.SystemInterval = JsonRead.Whole(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }

    [MethodImpl(Jit.Optimize)]
    private static bool ReadSummary(OrgSummary summary, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "payloadCount": summary.PayloadCount = JsonRead.Map(ref reader, ref known); break;
            case "storageStats": summary.StorageStats = JsonRead.Map(ref reader, ref known); break;
            case "notebookStats": summary.NotebookStats = JsonRead.Map(ref reader, ref known); break;
            case "apiTokenCount": summary.ApiTokenCount = JsonRead.Whole(ref reader, ref known); break;
            case "appCount": summary.AppCount = JsonRead.Whole(ref reader, ref known); break;
            case "certificateCount": summary.CertificateCount = JsonRead.Whole(ref reader, ref known); break;
            case "certificateAuthorityCount": summary.CertificateAuthorityCount = JsonRead.Whole(ref reader, ref known); break;
            case "credentialCount": summary.CredentialCount = JsonRead.Whole(ref reader, ref known); break;
            case "dashCount": summary.DashCount = JsonRead.Whole(ref reader, ref known); break;
            case "dataTableCount": summary.DataTableCount = JsonRead.Whole(ref reader, ref known); break;
            case "deviceCount": summary.DeviceCount = JsonRead.Whole(ref reader, ref known); break;
            case "deviceRecipeCount": summary.DeviceRecipeCount = JsonRead.Whole(ref reader, ref known); break;
            case "eventCount": summary.EventCount = JsonRead.Whole(ref reader, ref known); break;
            case "experienceDomainCount": summary.ExperienceDomainCount = JsonRead.Whole(ref reader, ref known); break;
            case "experienceEndpointCount": summary.ExperienceEndpointCount = JsonRead.Whole(ref reader, ref known); break;
            case "experienceGroupCount": summary.ExperienceGroupCount = JsonRead.Whole(ref reader, ref known); break;
            case "experienceSlugCount": summary.ExperienceSlugCount = JsonRead.Whole(ref reader, ref known); break;
            case "experienceUserCount": summary.ExperienceUserCount = JsonRead.Whole(ref reader, ref known); break;
            case "experienceVersionCount": summary.ExperienceVersionCount = JsonRead.Whole(ref reader, ref known); break;
            case "experienceViewCount": summary.ExperienceViewCount = JsonRead.Whole(ref reader, ref known); break;
            case "fileCount": summary.FileCount = JsonRead.Whole(ref reader, ref known); break;
            case "flowCount": summary.FlowCount = JsonRead.Whole(ref reader, ref known); break;
            case "integrationCount": summary.IntegrationCount = JsonRead.Whole(ref reader, ref known); break;
            case "keyCount": summary.KeyCount = JsonRead.Whole(ref reader, ref known); break;
            case "notebookCount": summary.NotebookCount = JsonRead.Whole(ref reader, ref known); break;
            case "privateFileCount": summary.PrivateFileCount = JsonRead.Whole(ref reader, ref known); break;
            case "resourceJobCount": summary.ResourceJobCount = JsonRead.Whole(ref reader, ref known); break;
            case "webhookCount": summary.WebhookCount = JsonRead.Whole(ref reader, ref known); break;
            case "memberCount": summary.MemberCount = JsonRead.Whole(ref reader, ref known); break;
            case "pendingInviteCount": summary.PendingInviteCount = JsonRead.Whole(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
