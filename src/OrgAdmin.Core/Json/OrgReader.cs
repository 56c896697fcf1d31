using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrgAdmin.Core.Json;

/// <summary>Reads the API's <c>org</c>.</summary>
internal static class OrgReader
{
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

    [MethodImpl(Hot.Path)]
    private static bool ReadMember(Org org, ref string? id, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "id": id = Take.Text(ref reader, ref known); break;
            case "orgId": org.OrgId = Take.Text(ref reader, ref known); break;
            case "name": org.Name = Take.Text(ref reader, ref known); break;
            case "description": org.Description = Take.Text(ref reader, ref known); break;
            case "creationDate": org.CreationDate = Take.Time(ref reader, ref known); break;
            case "lastUpdated": org.LastUpdated = Take.Time(ref reader, ref known); break;
            case "members":
                org.Members = Take.List(ref reader, ref known, JsonTokenType.StartObject, MemberReader.Read) ?? ItemList<OrgMember>.Empty;
                break;
            case "limits": org.Limits = Take.Object(ref reader, ref known, CountsReader.Limits); break;
            case "summary": org.Summary = Take.Object(ref reader, ref known, CountsReader.Summary); break;
            case "planId": org.PlanId = Take.Text(ref reader, ref known); break;
            case "billingEmail": org.BillingEmail = Take.Text(ref reader, ref known); break;
            case "subscriptionStatus": org.SubscriptionStatus = Take.Text(ref reader, ref known); break;
            case "currentPeriodStart": org.CurrentPeriodStart = Take.Time(ref reader, ref known); break;
            case "currentPeriodEnd": org.CurrentPeriodEnd = Take.Time(ref reader, ref known); break;
            case "isEnterprise": org.IsEnterprise = Take.Flag(ref reader, ref known); break;
            case "iconColor": org.IconColor = Take.Text(ref reader, ref known); break;
            case "whitelistedEmailDomains":
                org.WhitelistedEmailDomains = Take.List(ref reader, ref known, JsonTokenType.String, Text);
                break;
            case "disabledAt": known = ReadDisabledAt(org, ref reader); break;
            case "isReadOnly": org.IsReadOnly = Take.Flag(ref reader, ref known); break;
            case "mfaMode": org.MfaMode = Take.Text(ref reader, ref known); break;
            case "banner": org.Banner = Take.Object(ref reader, ref known, Banner); break;
            default: known = false; break;
        }

        return known;
    }

    // One member of two types: false, or the time at which the organization was disabled.
    private static bool ReadDisabledAt(Org org, ref Utf8JsonReader reader)
    {
        bool known = true;
        if (reader.TokenType == JsonTokenType.False)
        {
            org.IsDisabled = false;
            return true;
        }

        org.DisabledAt = Take.Time(ref reader, ref known);
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
                case "message": banner.Message = Take.Text(ref at, ref known); break;
                case "level": banner.Level = Take.Text(ref at, ref known); break;
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
