using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace OrgAdmin.Sandbox.Writing;

internal static class SummaryWriter
{
    public static JsonObject Write(SandboxOrganization organization, ReplyView view)
    {
        var summary = new JsonObject();
        IEnumerable<string> names = SummaryNames.Counts.Concat(view.SummaryInclude).Distinct().Except(view.SummaryExclude);
        foreach (string name in names)
        {
            summary[name] = name switch
            {
                SummaryNames.MemberCount => organization.Members.Count,
                SummaryNames.PendingInviteCount => organization.Invites.Count(invite => !invite.HasExpired(view.Now)),
                SummaryNames.PayloadCount => Payloads(organization),
                SummaryNames.StorageStats => Storage(organization),
                SummaryNames.NotebookStats => Notebooks(organization),
                _ => view.Resources.Count(organization, name),
            };
        }

        return summary;
    }

    // Computes figures in proportion to the counted devices, files and notebooks.
    private static JsonObject Payloads(SandboxOrganization organization)
    {
        long devices = Count(organization, "deviceCount");
        return new JsonObject
        {
            ["deviceState"] = new JsonObject { ["device.mqtt"] = devices * 1440 },
            ["deviceConnect"] = new JsonObject { ["device.mqtt"] = devices },
            ["timer"] = new JsonObject { ["flow.cloud"] = Count(organization, "flowCount") * 720 },
        };
    }

    private static JsonObject Storage(SandboxOrganization organization)
    {
        long files = Count(organization, "fileCount") + Count(organization, "privateFileCount");
        return new JsonObject { ["count"] = files, ["size"] = files * 262144 };
    }

    private static JsonObject Notebooks(SandboxOrganization organization)
    {
        long notebooks = Count(organization, "notebookCount");
        return new JsonObject { ["awaitingCompletion"] = 0, ["minutesThisPeriod"] = notebooks * 45, ["runsThisPeriod"] = notebooks * 6 };
    }

    private static long Count(SandboxOrganization organization, string name) =>
        organization.Counts.TryGetValue(name, out long count) ? count : 0;
}
