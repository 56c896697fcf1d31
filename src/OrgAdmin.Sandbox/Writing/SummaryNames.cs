using System.Collections.Generic;

namespace OrgAdmin.Sandbox.Writing;

internal static class SummaryNames
{
    public const string MemberCount = "memberCount";
    public const string PendingInviteCount = "pendingInviteCount";
    public const string PayloadCount = "payloadCount";
    public const string StorageStats = "storageStats";
    public const string NotebookStats = "notebookStats";

    public static IReadOnlyList<string> Counts { get; } =
    [
        "apiTokenCount", "appCount", "certificateCount", "certificateAuthorityCount", "credentialCount", "dashCount", "dataTableCount",
        "deviceCount", "deviceRecipeCount", "eventCount", "experienceDomainCount", "experienceEndpointCount", "experienceGroupCount",
        "experienceSlugCount", "experienceUserCount", "experienceVersionCount", "experienceViewCount", "fileCount", "flowCount",
        "integrationCount", "keyCount", "notebookCount", "privateFileCount", "resourceJobCount", "webhookCount",
        MemberCount, PendingInviteCount,
    ];

    // Included only when requested.
    public static IReadOnlyList<string> Costly { get; } = [PayloadCount, StorageStats, NotebookStats];
}
