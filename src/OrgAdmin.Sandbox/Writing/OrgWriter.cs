using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;

namespace OrgAdmin.Sandbox.Writing;

internal static class OrgWriter
{
    public static JsonObject Write(SandboxOrganization organization, ReplyView view)
    {
        JsonObject result = Plain(organization, view);
        Decorate(result, organization, view);
        return result;
    }

    public static JsonObject Plain(SandboxOrganization organization, ReplyView view)
    {
        var result = new JsonObject
        {
            ["_type"] = "org",
            ["_etag"] = Etag(organization),
            ["id"] = organization.Id,
            ["orgId"] = organization.Id,
            ["creationDate"] = JsonText.Date(organization.CreationDate),
            ["lastUpdated"] = JsonText.Date(organization.LastUpdated),
            ["name"] = organization.Name,
        };
        JsonText.SetIfPresent(result, "description", organization.Description);
        result["members"] = new JsonArray(organization.Members.Select(member => (JsonNode)MemberWriter.Write(member)).ToArray());
        result["limits"] = Limits(organization);
        result["summary"] = SummaryWriter.Write(organization, view);
        JsonText.SetIfPresent(result, "planId", organization.PlanId);
        JsonText.SetIfPresent(result, "billingEmail", organization.BillingEmail);
        JsonText.SetIfPresent(result, "subscriptionStatus", organization.SubscriptionStatus);
        SetDate(result, "currentPeriodStart", organization.CurrentPeriodStart);
        SetDate(result, "currentPeriodEnd", organization.CurrentPeriodEnd);
        result["isEnterprise"] = organization.IsEnterprise;
        JsonText.SetIfPresent(result, "iconColor", organization.IconColor);
        JsonNode[] domains = organization.WhitelistedEmailDomains.Select(domain => (JsonNode)domain).ToArray();
        result["whitelistedEmailDomains"] = new JsonArray(domains);
        result["disabledAt"] = organization.DisabledAt is { } disabled ? JsonText.Date(disabled) : false;
        result["isReadOnly"] = organization.IsReadOnly;
        result["mfaMode"] = organization.MfaMode;
        if (organization.Banner is { } banner)
        {
            result["banner"] = new JsonObject { ["message"] = banner.Message, ["level"] = banner.Level };
        }

        return result;
    }

    public static string Etag(SandboxOrganization organization) =>
        "\"" + organization.Version.ToString("x16", CultureInfo.InvariantCulture) + "\"";

    private static JsonObject Limits(SandboxOrganization organization)
    {
        var limits = new JsonObject();
        foreach (KeyValuePair<string, long> limit in organization.Limits)
        {
            limits[limit.Key] = limit.Value;
        }

        return limits;
    }

    private static void SetDate(JsonObject target, string name, DateTimeOffset? time)
    {
        if (time is { } value)
        {
            target[name] = JsonText.Date(value);
        }
    }

    private static void Decorate(JsonObject target, SandboxOrganization organization, ReplyView view)
    {
        string self = "/orgs/" + organization.Id;
        if (view.Links)
        {
            target["_links"] = new JsonObject { ["self"] = Links.To(self), ["orgs"] = Links.To("/orgs") };
        }

        if (view.Actions)
        {
            target["_actions"] = Links.Actions(
                OrgRoutes.All.Where(route => route.Operation.StartsWith("org.", StringComparison.Ordinal)), organization.Id);
        }

        if (view.Embedded)
        {
            target["_embedded"] = new JsonObject { ["invites"] = InviteWriter.WritePlain(organization, view.Now) };
        }
    }
}
