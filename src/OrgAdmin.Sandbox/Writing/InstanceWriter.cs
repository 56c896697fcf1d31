using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace OrgAdmin.Sandbox.Writing;

internal static class InstanceWriter
{
    public static JsonObject Write(SandboxInstance instance, ReplyView view)
    {
        var result = new JsonObject
        {
            ["_type"] = "instance",
            ["id"] = instance.Id,
            ["instanceId"] = instance.Id,
            ["creationDate"] = JsonText.Date(instance.CreationDate),
            ["lastUpdated"] = JsonText.Date(instance.LastUpdated),
            ["name"] = instance.Name,
            ["allowAuditLogging"] = true,
            ["members"] = new JsonArray(instance.Members
                .Select(member => (JsonNode)new JsonObject { ["userId"] = member.UserId, ["role"] = member.Role })
                .ToArray()),
            ["mfaMode"] = "notRequired",
        };
        if (view.Links)
        {
            string self = "/instances/" + instance.Id;
            result["_links"] = new JsonObject { ["self"] = Links.To(self), ["orgs"] = Links.To(self + "/orgs") };
        }

        return result;
    }

    // An organization in an instance's view: with the fields that only the instance sets, and without the member list.
    public static JsonObject WriteOrg(SandboxOrganization organization, string instanceId, ReplyView view)
    {
        JsonObject result = OrgWriter.Plain(organization, view);
        result["_type"] = "instanceOrg";
        result.Remove("members");
        result.Remove("isEnterprise");
        result["instanceId"] = instanceId;
        result["auditLogEnabled"] = organization.AuditLogEnabled;
        result["tags"] = new JsonArray(organization.Tags.Select(Tag).ToArray());
        JsonText.SetIfPresent(result, "referralId", organization.ReferralId);
        if (view.Links)
        {
            string orgs = "/instances/" + instanceId + "/orgs";
            result["_links"] = new JsonObject { ["self"] = Links.To(orgs + "/" + organization.Id), ["orgs"] = Links.To(orgs) };
        }

        return result;
    }

    private static JsonNode Tag(KeyValuePair<string, string> tag) => new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value };
}
