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

    /// <summary>The addresses of the sandbox's people, sorted.</summary>
    internal static IReadOnlyList<string> People() => Addresses(SandboxApi.CreateSeeded());

    /// <summary>A connection to a fresh sandbox inside this process: with the organizations of a roster, or with made-up ones.</summary>
    /// <param name="settings">How the connection works.</param>
    /// <param name="roster">What the sandbox holds; null for made-up organizations.</param>
    /// <param name="asUser">The address of one of its people; null for the administrator it is made for.</param>
    /// <exception cref="OrgApiException">Nobody there has this address.</exception>
    internal static OrgConnection Create(ConnectionSettings settings, Roster? roster, string? asUser)
    {
        SandboxApi api = roster is null ? SandboxApi.CreateSeeded() : SandboxApi.Create(roster.Organizations.Select(Organization));
        string token = asUser is null ? api.Token! : api.TokenFor(asUser) ?? throw new OrgApiException(
            OrgErrorKind.InvalidValue, Messages.NoSuchSandboxUser.With(asUser.ForDisplay(), string.Join(", ", Addresses(api))));
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

    private static IReadOnlyList<string> Addresses(SandboxApi api) =>
        api.Users.Select(user => user.Email).OrderBy(email => email, StringComparer.OrdinalIgnoreCase).ToArray();

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
