using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads the API's <c>org</c>.</summary>
internal static class OrgReader
{
    /// <summary>Reads the organization with this id. A response with another id, or without one, is refused.</summary>
    internal static Func<ArraySegment<byte>, Org> About(ResourceId orgId) => body =>
        Own(ReplyJson.ReadAbout(body, Read, orgId, org => org.OrgId));

    /// <summary>Reads a created organization. Without a valid id the response proves no creation.</summary>
    internal static Org New(ArraySegment<byte> body)
    {
        Org org = ReplyJson.ReadObject(body, Read);
        return ResourceId.IsValid(org.OrgId) ? Own(org) : throw new JsonException();
    }

    /// <summary>Reads a page of organizations.</summary>
    internal static Page<Org> Page(ArraySegment<byte> body)
    {
        Page<Org> page = ReplyJson.ReadObject(body, (ref Utf8JsonReader reader) => PageReader.Read(ref reader, Read));
        foreach (Org org in page.Items)
        {
            Own(org);
        }

        return page;
    }

    internal static Org Read(ref Utf8JsonReader reader)
    {
        var org = new Org();
        string? id = null;
        ObjectReader.Read(ref reader, org, (Org target, scoped ReadOnlySpan<char> name, ref Utf8JsonReader at) => ReadMember(target, ref id, name, ref at));
        if (org.OrgId is null)
        {
            org.OrgId = id;
        }
        else if (id is not null && !string.Equals(id, org.OrgId, StringComparison.OrdinalIgnoreCase))
        {
            org.AdditionalProperties = With(org.AdditionalProperties, "id", id);
        }

        return org;
    }

    // The API's members do not name their organization.
    private static Org Own(Org org)
    {
        foreach (OrgMember member in org.Members)
        {
            member.OrgId = org.OrgId;
            member.OrgName = org.Name;
        }

        return org;
    }

    [MethodImpl(Jit.Optimize)]
    private static bool ReadMember(Org org, ref string? id, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "id": id = JsonRead.String(ref reader, ref known); break;
            case "orgId": org.OrgId = JsonRead.String(ref reader, ref known); break;
            case "name": org.Name = JsonRead.String(ref reader, ref known); break;
            case "description": org.Description = JsonRead.String(ref reader, ref known); break;
            case "creationDate": org.CreationDate = JsonRead.Time(ref reader, ref known); break;
            case "lastUpdated": org.LastUpdated = JsonRead.Time(ref reader, ref known); break;
            case "members":
                org.Members = JsonRead.List(ref reader, ref known, JsonTokenType.StartObject, MemberReader.Read) ?? ItemList<OrgMember>.Empty;
                break;
            case "limits": org.Limits = JsonRead.Object(ref reader, ref known, CountsReader.Limits); break;
            case "summary": org.Summary = JsonRead.Object(ref reader, ref known, CountsReader.Summary); break;
            case "planId": org.PlanId = JsonRead.String(ref reader, ref known); break;
            case "billingEmail": org.BillingEmail = JsonRead.String(ref reader, ref known); break;
            case "subscriptionStatus": org.SubscriptionStatus = JsonRead.String(ref reader, ref known); break;
            case "currentPeriodStart": org.CurrentPeriodStart = JsonRead.Time(ref reader, ref known); break;
            case "currentPeriodEnd": org.CurrentPeriodEnd = JsonRead.Time(ref reader, ref known); break;
            case "isEnterprise": org.IsEnterprise = JsonRead.Flag(ref reader, ref known); break;
            case "iconColor": org.IconColor = JsonRead.String(ref reader, ref known); break;
            case "whitelistedEmailDomains":
                org.WhitelistedEmailDomains = JsonRead.List(ref reader, ref known, JsonTokenType.String, Text);
                break;
            case "disabledAt": known = ReadDisabledAt(org, ref reader); break;
            case "isReadOnly": org.IsReadOnly = JsonRead.Flag(ref reader, ref known); break;
            case "mfaMode": org.MfaMode = JsonRead.String(ref reader, ref known); break;
            case "banner": org.Banner = JsonRead.Object(ref reader, ref known, Banner); break;
            default: known = false; break;
        }

        return known;
    }

    // The API's member has two types: false, or the time at which the organization was disabled.
    private static bool ReadDisabledAt(Org org, ref Utf8JsonReader reader)
    {
        bool known = true;
        if (reader.TokenType == JsonTokenType.False)
        {
            org.IsDisabled = false;
            return true;
        }

        org.DisabledAt = JsonRead.Time(ref reader, ref known);
        org.IsDisabled = org.DisabledAt is null ? null : true;
        return known;
    }

    private static OrgBanner Banner(ref Utf8JsonReader reader) => ObjectReader.Read(
        ref reader,
        new OrgBanner(),
        (OrgBanner banner, scoped ReadOnlySpan<char> name, ref Utf8JsonReader at) =>
        {
            bool known = true;
            switch (name)
            {
                case "message": banner.Message = JsonRead.String(ref at, ref known); break;
                case "level": banner.Level = JsonRead.String(ref at, ref known); break;
                default: known = false; break;
            }

            return known;
        });

    private static string Text(ref Utf8JsonReader reader) => reader.GetString()!;

    private static ReadOnlyDictionary<string, object?> With(ReadOnlyDictionary<string, object?> map, string name, object? value)
    {
        var copy = new Dictionary<string, object?>();
        foreach (KeyValuePair<string, object?> member in map)
        {
            copy[member.Key] = member.Value;
        }

        copy[name] = value;
        return new ItemMap(copy);
    }
}
