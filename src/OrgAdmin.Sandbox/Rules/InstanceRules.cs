using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class InstanceRules
{
    private static readonly ListFields<SandboxInstance> Fields = new(
        instance => instance.Id,
        ListFields<SandboxInstance>.By("name", instance => instance.Name),
        ListFields<SandboxInstance>.By("id", instance => instance.Id),
        ListFields<SandboxInstance>.By("creationDate", instance => instance.CreationDate),
        ListFields<SandboxInstance>.By("lastUpdated", instance => instance.LastUpdated))
    {
        Filter = [ListFields<SandboxInstance>.Text("name", instance => instance.Name)],
    };

    public static Reply List(Call call)
    {
        var list = new ListQuery<SandboxInstance>(call, Fields);
        SandboxInstance[] found = list.Find(call.State.Instances.Where(instance => call.Rights.RoleIn(instance) is not null));
        return Reply.Ok(ListWriter.Write("instances", list, found, instance => InstanceWriter.Write(instance, call.View)));
    }

    public static Reply GetOrg(Call call) => Reply.Ok(InstanceWriter.WriteOrg(call.Organization, call.Id("instanceId"), call.View));

    public static Reply PatchOrg(Call call)
    {
        SandboxOrganization changed = call.State.Put(Apply(call.Body, call.Organization, call.Now) with { LastUpdated = call.Now });
        return Reply.Ok(InstanceWriter.WriteOrg(changed, call.Id("instanceId"), call.View));
    }

    private static SandboxOrganization Apply(JsonElement body, SandboxOrganization organization, DateTimeOffset now) => organization with
    {
        Name = Find(body, "name", value => value.GetString()!, organization.Name),
        Description = Find(body, "description", value => value.GetString(), organization.Description),
        IconColor = Find(body, "iconColor", value => value.GetString(), organization.IconColor),
        MfaMode = Find(body, "mfaMode", value => value.GetString()!, organization.MfaMode),
        IsReadOnly = Find(body, "isReadOnly", value => value.GetBoolean(), organization.IsReadOnly),
        AuditLogEnabled = Find(body, "auditLogEnabled", value => value.GetBoolean(), organization.AuditLogEnabled),
        DisabledAt = Find(body, "disabledAt", value => Disabled(value, now), organization.DisabledAt),
        Limits = Find(body, "limits", value => Limits(value, organization.Limits), organization.Limits),
        WhitelistedEmailDomains = Find(body, "whitelistedEmailDomains", Texts, organization.WhitelistedEmailDomains),
        ReferralId = Find(body, "referralId", value => value.GetString(), organization.ReferralId),
        Tags = Find(body, "tags", Tags, organization.Tags),
        Banner = Find(body, "banner", Banner, organization.Banner),
    };

    private static T Find<T>(JsonElement body, string name, Func<JsonElement, T> read, T stored) =>
        body.TryGetProperty(name, out JsonElement value) ? read(value) : stored;

    private static DateTimeOffset? Disabled(JsonElement value, DateTimeOffset now) => value.ValueKind switch
    {
        JsonValueKind.True => now,
        JsonValueKind.False => null,
        _ => value.GetDateTimeOffset(),
    };

    // Limits that were not sent keep their value.
    private static IReadOnlyDictionary<string, long> Limits(JsonElement value, IReadOnlyDictionary<string, long> stored)
    {
        var limits = stored.ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (JsonProperty limit in value.EnumerateObject())
        {
            limits[limit.Name] = limit.Value.GetInt64();
        }

        return limits;
    }

    private static IReadOnlyList<string> Texts(JsonElement value) => [.. value.EnumerateArray().Select(item => item.GetString()!)];

    private static IReadOnlyList<KeyValuePair<string, string>> Tags(JsonElement value) =>
    [
        .. value.EnumerateArray().Select(tag =>
            new KeyValuePair<string, string>(tag.GetProperty("key").GetString()!, tag.GetProperty("value").GetString()!)),
    ];

    // An empty message removes the banner.
    private static SandboxBanner? Banner(JsonElement value)
    {
        string message = Find(value, "message", text => text.GetString()!, string.Empty);
        return message.Length == 0 ? null : new SandboxBanner(message, Find(value, "level", text => text.GetString()!, "info"));
    }
}
