using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace OrgAdmin.Tests.Core.Support;

/// <summary>Looks for every member of a JSON text in the object that was read from it, and tells which are lost or changed.</summary>
internal sealed class MemberComparison
{
    private static readonly Dictionary<(Type, string), string> OtherNames = new()
    {
        [(typeof(Org), "id")] = nameof(Org.OrgId),
        [(typeof(OrgInvite), "id")] = nameof(OrgInvite.InviteId),
        [(typeof(OrgToken), "id")] = nameof(OrgToken.TokenId),
        [(typeof(OrgToken), "apiTokenId")] = nameof(OrgToken.TokenId),
        [(typeof(OrgUserInvite), "id")] = nameof(OrgUserInvite.InviteId),
        [(typeof(OrgUserInvite), "expired")] = nameof(OrgUserInvite.HasExpired),
        [(typeof(OrgUser), "id")] = nameof(OrgUser.UserId),
        [(typeof(OrgApplication), "id")] = nameof(OrgApplication.ApplicationId),
        [(typeof(OrgDashboard), "id")] = nameof(OrgDashboard.DashboardId),
        [(typeof(OrgAuditLogEntry), "id")] = nameof(OrgAuditLogEntry.AuditLogId),
        [(typeof(OrgAuditLogEntry), "creationDate")] = nameof(OrgAuditLogEntry.Time),
        [(typeof(OrgAuditLogEntry), "actorName")] = nameof(OrgAuditLogEntry.Actor),
        [(typeof(OrgAuditLogEntry), "requestResource")] = nameof(OrgAuditLogEntry.Resource),
        [(typeof(OrgAuditLogEntry), "requestAction")] = nameof(OrgAuditLogEntry.Action),
        [(typeof(OrgValidationError), "id")] = nameof(OrgValidationError.ResourceId),
    };

    private readonly List<string> _lost = [];

    // Whether a member may not be among the additional properties, because the schema knows it.
    private readonly bool _allKnown;

    private MemberComparison(bool allKnown) => _allKnown = allKnown;

    internal static IReadOnlyList<string> Lost(JsonElement json, object? read, bool allKnown = false)
    {
        var comparison = new MemberComparison(allKnown);
        comparison.Compare("$", json, read);
        return comparison._lost;
    }

    private void Compare(string path, JsonElement json, object? read)
    {
        bool same = (json.ValueKind, read) switch
        {
            (JsonValueKind.Object, ApiObject item) => CompareMembers(path, json, item),
            (JsonValueKind.Object, IReadOnlyDictionary<string, object?> map) => CompareMap(path, json, map),
            (JsonValueKind.Array, IEnumerable list and not string) => CompareItems(path, json, list.Cast<object?>().ToList()),
            (JsonValueKind.String, DateTimeOffset time) => time.Offset == TimeSpan.Zero
                && time == DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            (JsonValueKind.String, string text) => text == json.GetString(),
            (JsonValueKind.Number, long whole) => json.TryGetInt64(out long expected) && whole == expected,
            (JsonValueKind.Number, double real) => real == json.GetDouble(),
            (JsonValueKind.Number, string text) => text == json.GetRawText() && double.IsInfinity(json.GetDouble()),
            (JsonValueKind.True, bool flag) => flag,
            (JsonValueKind.False, bool flag) => !flag,
            (JsonValueKind.Null, null) => true,
            _ => false,
        };
        if (!same)
        {
            _lost.Add($"{path}: {json.GetRawText()} was read as {read ?? "null"}");
        }
    }

    private bool CompareMembers(string path, JsonElement json, ApiObject item)
    {
        foreach (JsonProperty member in json.EnumerateObject())
        {
            string at = $"{path}.{member.Name}";
            if (item.AdditionalProperties.TryGetValue(member.Name, out object? additional))
            {
                Compare(at, member.Value, additional);
                if (_allKnown)
                {
                    _lost.Add(at + " is known to the schema and not to the object");
                }
            }
            else if (item is Org { IsDisabled: false, DisabledAt: null } && member is { Name: "disabledAt", Value.ValueKind: JsonValueKind.False })
            {
                continue;
            }
            else if (PropertyFor(item.GetType(), member.Name) is not { } property)
            {
                _lost.Add(at + " is nowhere");
            }
            else if (member.Value.ValueKind != JsonValueKind.Null || property.GetValue(item) is not ICollection { Count: 0 })
            {
                Compare(at, member.Value, property.GetValue(item));
            }
        }

        return true;
    }

    private bool CompareMap(string path, JsonElement json, IReadOnlyDictionary<string, object?> map)
    {
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (map.TryGetValue(member.Name, out object? value))
            {
                Compare($"{path}.{member.Name}", member.Value, value);
            }
            else
            {
                _lost.Add($"{path}.{member.Name} is nowhere");
            }
        }

        return map.Count == json.EnumerateObject().Count();
    }

    private bool CompareItems(string path, JsonElement json, List<object?> items)
    {
        List<JsonElement> expected = json.EnumerateArray().ToList();
        for (int i = 0; i < Math.Min(items.Count, expected.Count); i++)
        {
            Compare($"{path}[{i}]", expected[i], items[i]);
        }

        return items.Count == expected.Count;
    }

    private static PropertyInfo? PropertyFor(Type type, string name)
    {
        string wanted = OtherNames.TryGetValue((type, name), out string? other) ? other : name.TrimStart('_');
        return type.GetProperties().FirstOrDefault(
            property => string.Equals(property.Name, wanted, StringComparison.OrdinalIgnoreCase));
    }
}
