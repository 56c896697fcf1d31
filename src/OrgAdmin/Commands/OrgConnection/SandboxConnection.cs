using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Connections;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Sandbox;

namespace OrgAdmin.Commands;

/// <summary>What Connect-Org -Sandbox makes: the only place that knows the sandbox.</summary>
internal static class SandboxConnection
{
    private const int SpareSeats = 5;

    /// <summary>A connection to a fresh sandbox inside this process: with the organizations of a roster, or with made-up ones.</summary>
    internal static OrgConnection Create(ConnectionSettings settings, Roster? roster)
    {
        SandboxApi api = roster is null ? SandboxApi.CreateSeeded() : SandboxApi.Create(roster.Organizations.Select(Organization));
        string token = api.Token!;
        settings.Uri = ConnectionFactory.SandboxUri;
        settings.UriSource = ConnectionFactory.FromSandbox;
        OrgConnection connection = ConnectionFactory.Create(settings, ConnectionFactory.FromSandbox, options =>
        {
            options.Token = token;
            options.Transport = () => new SandboxHandler(api);
        });
        connection.IsSandbox = true;
        connection.Describe(TokenFacts.Read(token));
        return connection;
    }

    // As it is when the roster has been applied.
    private static SandboxOrganization Organization(RosterOrganization organization)
    {
        string? Set(string name) => organization.Set.TryGetValue(name, out string? value) ? value : null;
        SandboxMember[] members = (organization.Members ?? Array.Empty<RosterMember>()).Select(Member).ToArray();
        return new SandboxOrganization
        {
            Id = organization.Id ?? string.Empty,
            Name = Set("name") ?? organization.ToString(),
            Description = Set("description"),
            BillingEmail = Set("billingEmail"),
            IconColor = Set("iconColor"),
            MfaMode = Set("mfaMode") ?? "notRequired",
            Members = members,
            Limits = new Dictionary<string, long> { ["member"] = members.Length + SpareSeats },
        };
    }

    private static SandboxMember Member(RosterMember member) => new()
    {
        UserId = member.Person.UserId ?? string.Empty,
        Email = member.Person.Email,
        Role = member.Role,
        ApplicationRoles = Roles(member.ApplicationRoles),
        DashboardRoles = Roles(member.DashboardRoles),
    };

    private static IReadOnlyList<SandboxResourceRole> Roles(IReadOnlyDictionary<string, string>? roles) =>
        (roles ?? new Dictionary<string, string>()).Select(role => new SandboxResourceRole(role.Key, role.Value)).ToArray();
}
