using System;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrgAdmin.Core.Json;

/// <summary>Reads the API's <c>org.limits</c> and <c>org.summary</c>: many counts.</summary>
internal static class CountsReader
{
    internal static OrgLimits Limits(ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgLimits(), ReadLimit);

    internal static OrgSummary Summary(ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgSummary(), ReadSummary);

    [MethodImpl(Hot.Path)]
    private static bool ReadLimit(OrgLimits limits, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "apitoken": limits.ApiToken = Take.Whole(ref reader, ref known); break;
            case "application": limits.Application = Take.Whole(ref reader, ref known); break;
            case "applicationcertificate": limits.ApplicationCertificate = Take.Whole(ref reader, ref known); break;
            case "applicationcertificateauthority": limits.ApplicationCertificateAuthority = Take.Whole(ref reader, ref known); break;
            case "applicationkey": limits.ApplicationKey = Take.Whole(ref reader, ref known); break;
            case "credential": limits.Credential = Take.Whole(ref reader, ref known); break;
            case "dashboard": limits.Dashboard = Take.Whole(ref reader, ref known); break;
            case "datatable": limits.DataTable = Take.Whole(ref reader, ref known); break;
            case "device": limits.Device = Take.Whole(ref reader, ref known); break;
            case "devicerecipe": limits.DeviceRecipe = Take.Whole(ref reader, ref known); break;
            case "experiencedomain": limits.ExperienceDomain = Take.Whole(ref reader, ref known); break;
            case "experienceendpoint": limits.ExperienceEndpoint = Take.Whole(ref reader, ref known); break;
            case "experiencegroup": limits.ExperienceGroup = Take.Whole(ref reader, ref known); break;
            case "experienceslug": limits.ExperienceSlug = Take.Whole(ref reader, ref known); break;
            case "experienceuser": limits.ExperienceUser = Take.Whole(ref reader, ref known); break;
            case "experienceversion": limits.ExperienceVersion = Take.Whole(ref reader, ref known); break;
            case "experienceview": limits.ExperienceView = Take.Whole(ref reader, ref known); break;
            case "file": limits.File = Take.Whole(ref reader, ref known); break;
            case "flow": limits.Flow = Take.Whole(ref reader, ref known); break;
            case "integration": limits.Integration = Take.Whole(ref reader, ref known); break;
            case "notebook": limits.Notebook = Take.Whole(ref reader, ref known); break;
            case "privatefile": limits.PrivateFile = Take.Whole(ref reader, ref known); break;
            case "resourcejob": limits.ResourceJob = Take.Whole(ref reader, ref known); break;
            case "webhook": limits.Webhook = Take.Whole(ref reader, ref known); break;
            case "dataTTL": limits.DataTtl = Take.Whole(ref reader, ref known); break;
            case "member": limits.Member = Take.Whole(ref reader, ref known); break;
            case "payload": limits.Payload = Take.Whole(ref reader, ref known); break;
            case "storage": limits.Storage = Take.Whole(ref reader, ref known); break;
            case "notebookMinutesPerRun": limits.NotebookMinutesPerRun = Take.Whole(ref reader, ref known); break;
            case "notebookMinutesPerMonth": limits.NotebookMinutesPerMonth = Take.Whole(ref reader, ref known); break;
            case "notebookInParallel": limits.NotebookInParallel = Take.Whole(ref reader, ref known); break;
            case "experienceFlowSlots": limits.ExperienceFlowSlots = Take.Whole(ref reader, ref known); break;
            case "applicationFlowSlots": limits.ApplicationFlowSlots = Take.Whole(ref reader, ref known); break;
            case "systemInterval": limits.SystemInterval = Take.Whole(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }

    [MethodImpl(Hot.Path)]
    private static bool ReadSummary(OrgSummary summary, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "payloadCount": summary.PayloadCount = Take.Map(ref reader, ref known); break;
            case "storageStats": summary.StorageStats = Take.Map(ref reader, ref known); break;
            case "notebookStats": summary.NotebookStats = Take.Map(ref reader, ref known); break;
            case "apiTokenCount": summary.ApiTokenCount = Take.Whole(ref reader, ref known); break;
            case "appCount": summary.AppCount = Take.Whole(ref reader, ref known); break;
            case "certificateCount": summary.CertificateCount = Take.Whole(ref reader, ref known); break;
            case "certificateAuthorityCount": summary.CertificateAuthorityCount = Take.Whole(ref reader, ref known); break;
            case "credentialCount": summary.CredentialCount = Take.Whole(ref reader, ref known); break;
            case "dashCount": summary.DashCount = Take.Whole(ref reader, ref known); break;
            case "dataTableCount": summary.DataTableCount = Take.Whole(ref reader, ref known); break;
            case "deviceCount": summary.DeviceCount = Take.Whole(ref reader, ref known); break;
            case "deviceRecipeCount": summary.DeviceRecipeCount = Take.Whole(ref reader, ref known); break;
            case "eventCount": summary.EventCount = Take.Whole(ref reader, ref known); break;
            case "experienceDomainCount": summary.ExperienceDomainCount = Take.Whole(ref reader, ref known); break;
            case "experienceEndpointCount": summary.ExperienceEndpointCount = Take.Whole(ref reader, ref known); break;
            case "experienceGroupCount": summary.ExperienceGroupCount = Take.Whole(ref reader, ref known); break;
            case "experienceSlugCount": summary.ExperienceSlugCount = Take.Whole(ref reader, ref known); break;
            case "experienceUserCount": summary.ExperienceUserCount = Take.Whole(ref reader, ref known); break;
            case "experienceVersionCount": summary.ExperienceVersionCount = Take.Whole(ref reader, ref known); break;
            case "experienceViewCount": summary.ExperienceViewCount = Take.Whole(ref reader, ref known); break;
            case "fileCount": summary.FileCount = Take.Whole(ref reader, ref known); break;
            case "flowCount": summary.FlowCount = Take.Whole(ref reader, ref known); break;
            case "integrationCount": summary.IntegrationCount = Take.Whole(ref reader, ref known); break;
            case "keyCount": summary.KeyCount = Take.Whole(ref reader, ref known); break;
            case "notebookCount": summary.NotebookCount = Take.Whole(ref reader, ref known); break;
            case "privateFileCount": summary.PrivateFileCount = Take.Whole(ref reader, ref known); break;
            case "resourceJobCount": summary.ResourceJobCount = Take.Whole(ref reader, ref known); break;
            case "webhookCount": summary.WebhookCount = Take.Whole(ref reader, ref known); break;
            case "memberCount": summary.MemberCount = Take.Whole(ref reader, ref known); break;
            case "pendingInviteCount": summary.PendingInviteCount = Take.Whole(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
