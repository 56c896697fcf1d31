using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Planning.Rosters.Exporting;

namespace OrgAdmin.Planning.Rosters;

/// <summary>Writes a plan as JSON, for reviewers and other programs. It is approved by its id, and never applied as it lies there.</summary>
public static class PlanFile
{
    private const string Beginning = "{\n  \"planId\"";

    /// <summary>The plan as JSON: the same text for the same plan.</summary>
    public static string Text(OrgRosterPlan plan)
    {
        _ = plan ?? throw new ArgumentNullException(nameof(plan));
        var json = new StringBuilder(Beginning);
        json.Append(": ").Append(JsonText.Quote(plan.PlanId)).Append(",\n");
        json.Append("  \"hash\": ").Append(JsonText.Quote(plan.Hash)).Append(",\n");
        json.Append("  \"source\": ").Append(Value(plan.Source)).Append(",\n");
        json.Append("  \"exitCode\": ").Append(Value(plan.ExitCode)).Append(",\n");
        Append(json, "breaches", plan.Breaches.Select(Breach), ",");
        Append(json, "organizations", plan.Organizations.Select(Organization), ",");
        Append(json, "changes", plan.Changes.Select(Change), ",");
        Append(json, "findings", plan.Findings.Select(Finding), string.Empty);
        return json.Append("}\n").ToString();
    }

    /// <summary>Makes sure before any request that a plan can be written: a plan that is there is replaced, any other file is not.</summary>
    /// <exception cref="OrgApiException">Another file is there.</exception>
    /// <exception cref="IOException">What is there cannot be read.</exception>
    public static void EnsureReplaceable(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return;
        }

        var begun = new char[Beginning.Length];
        using var reader = new StreamReader(path, Encoding.UTF8);
        if (reader.ReadBlock(begun, 0, begun.Length) != begun.Length || new string(begun) != Beginning)
        {
            throw new OrgApiException(OrgErrorKind.FileExists, Messages.RosterPlanPathTaken.With(path));
        }
    }

    /// <summary>Writes the plan: whole, or not at all. A plan that is there is replaced.</summary>
    public static Task WriteAsync(OrgRosterPlan plan, string path, CancellationToken cancellationToken) =>
        WholeFile.WriteAsync(path, Text(plan), overwrite: true, cancellationToken);

    private static void Append(StringBuilder json, string name, IEnumerable<string> items, string end)
    {
        string lines = string.Join(",\n", items.Select(item => "    " + item));
        json.Append("  \"").Append(name).Append("\": [").Append(lines.Length == 0 ? string.Empty : "\n" + lines + "\n  ").Append(']').Append(end).Append('\n');
    }

    private static string Organization(OrgRosterOrganization org) => Members(
        ("orgId", org.OrgId), ("orgName", org.OrgName), ("state", org.State.ToString()), ("reason", org.Reason), ("changes", org.ChangeCount),
        ("gains", org.GainCount), ("losses", org.LossCount), ("findings", org.FindingCount), ("members", org.MemberCount),
        ("pendingInvites", org.PendingInviteCount), ("admins", org.AdminCount), ("adminsAfter", org.AdminCountAfter), ("seats", org.SeatLimit),
        ("seatNote", org.SeatNote), ("line", org.Line), ("breaches", org.Breaches.Select(Breach).ToList()));

    private static string Breach(OrgRosterBreach breach) =>
        Members(("rule", breach.Rule), ("figure", breach.Figure), ("allowedBy", breach.AllowedBy), ("message", breach.Message));

    private static string Change(OrgRosterChange change) => Members(
        ("orgId", change.OrgId), ("orgName", change.OrgName), ("order", change.Order), ("action", change.Action.ToString()), ("who", change.Who),
        ("email", change.Email), ("userId", change.UserId), ("before", Access(change.Before)), ("after", Access(change.After)),
        ("revokedInviteIds", change.RevokedInviteIds.Select(JsonText.Quote).ToList()), ("effect", change.Effect.ToString()), ("risk", change.Risk.ToString()),
        ("origin", change.Origin?.ToString()), ("note", change.Note), ("waits", change.IsWaiting), ("refused", change.IsRefused),
        ("expiry", change.IsExpiry), ("line", change.Line));

    private static string Finding(OrgRosterFinding finding) => Members(
        ("orgId", finding.OrgId), ("orgName", finding.OrgName), ("kind", finding.Kind.ToString()), ("who", finding.Who), ("email", finding.Email),
        ("userId", finding.UserId), ("message", finding.Message), ("remedy", finding.Remedy), ("line", finding.Line));

    private static object? Access(OrgRosterAccess? access) => access is null ? null
        : access.Role is null ? new Raw(Members(access.Fields.Select(field => (field.Key, (object?)field.Value)).ToArray()))
        : new Raw(Members(
            ("kind", access.IsMember ? "member" : access.HasExpired ? "expiredInvite" : "invite"), ("role", access.Role),
            ("applicationRoles", Roles(access.ApplicationRoles)), ("dashboardRoles", Roles(access.DashboardRoles)),
            ("disallowTransfer", access.DisallowTransfer), ("inviteIds", access.InviteIds.Select(JsonText.Quote).ToList())));

    private static Raw Roles(IReadOnlyList<OrgResourceRole> roles) =>
        new(Members(roles.Select(role => (role.ResourceId ?? string.Empty, (object?)role.Role)).ToArray()));

    private static string Members(params (string Name, object? Value)[] members) => members.Length == 0
        ? "{}"
        : "{ " + string.Join(", ", members.Select(member => JsonText.Quote(member.Name) + ": " + Value(member.Value))) + " }";

    private static string Value(object? value) => value switch
    {
        null => "null",
        Raw raw => raw.Json,
        string text => JsonText.Quote(text),
        bool flag => flag ? "true" : "false",
        List<string> items => "[" + string.Join(", ", items) + "]",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => JsonText.Quote(value.ToString() ?? string.Empty),
    };

    private sealed class Raw
    {
        internal Raw(string json) => Json = json;

        internal string Json { get; }
    }
}
