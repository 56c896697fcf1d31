using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Planning.Rosters.World;
using OrgAdmin.Sandbox;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Support;

/// <summary>
/// An organization in a sandbox, called Acme, and the plans that rosters make of it. it@ and ops@ are its administrators unless a test says
/// otherwise; the token is that of it@.
/// </summary>
internal sealed class RosterScene : IRosterFacts
{
    internal const string Application = "575ec8687ae143cd83dc4a97";
    internal const string Dashboard = "575ec8687ae143cd83dc4b97";
    internal const string Admins = """{ "email": "it@acme.example", "role": "admin" }, { "email": "ops@acme.example", "role": "admin" }""";

    private readonly List<SandboxMember> _members = [];
    private readonly List<SandboxInvite> _invites = [];
    private readonly List<string> _requests = [];

    internal RosterScene(bool hasAdmins = true)
    {
        if (hasAdmins)
        {
            Member("it@acme.example", "admin").Member("ops@acme.example", "admin");
        }
    }

    internal RosterOptions Options { get; } = new() { Now = RosterText.Now, OwnUserId = UserId("it@acme.example"), MaximumLossPercent = 100, MaximumNewAdmin = 10 };

    /// <summary>What the audit log knows; null where it cannot be read.</summary>
    internal List<AccessFact>? Facts { get; set; } = [];

    internal Dictionary<string, string>? Names { get; set; } = new() { [Application] = "Pump Monitoring", [Dashboard] = "Plant" };

    internal Func<SandboxOrganization, SandboxOrganization> Adjust { get; set; } = organization => organization;

    /// <summary>The other organizations of the sandbox.</summary>
    internal List<SandboxOrganization> Others { get; } = [];

    /// <summary>The requests of the last plan, with their paths.</summary>
    internal IReadOnlyList<string> Requests => _requests;

    /// <summary>What the last plan asked the audit log for.</summary>
    internal int FactsAsked { get; private set; }

    internal int NamesAsked { get; private set; }

    /// <summary>The user id of an address; made of it, so that it is always the same.</summary>
    internal static string UserId(string email) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(email)))[..24];

    internal RosterScene Member(string email, string role, string? userId = null, Func<SandboxMember, SandboxMember>? adjust = null)
    {
        var member = new SandboxMember { UserId = userId ?? UserId(email), Email = email, Role = role, TwoFactorAuthEnabled = true };
        _members.Add(adjust is null ? member : adjust(member));
        return this;
    }

    internal RosterScene Invite(string email, string role, bool expired = false, int day = 0, Func<SandboxInvite, SandboxInvite>? adjust = null)
    {
        var invite = new SandboxInvite
        {
            Id = (0xABCD00 + _invites.Count).ToString("x24", CultureInfo.InvariantCulture),
            Email = email,
            Role = role,
            InviteDate = RosterText.Now.AddDays(expired ? -30 + day : -2 + day),
        };
        _invites.Add(adjust is null ? invite : adjust(invite));
        return this;
    }

    internal SandboxApi CreateApi()
    {
        var api = new SandboxApi(new SandboxClock(RosterText.Now));
        api.AddOrganization(Adjust(new SandboxOrganization { Id = RosterText.OrgId, Name = "Acme", Members = [.. _members], Invites = [.. _invites] }));
        Others.ForEach(other => api.AddOrganization(other));
        return api;
    }

    /// <summary>A client of a new sandbox with this scene.</summary>
    internal OrgClient CreateClient(params string[] scopes)
    {
        SandboxApi api = CreateApi();
        SandboxUser user = api.AddUser(new SandboxUser { Id = UserId("it@acme.example"), Email = "it@acme.example" });
        _requests.Clear();
        return new OrgClient(new OrgClientOptions
        {
            BaseUri = new Uri("https://sandbox.example"),
            Token = api.AddToken(user.Id, scopes).Text,
            IsReadOnly = true,
            MaxRetry = 0,
            Transport = () => new RecordingTransport(new SandboxHandler(api), _requests),
        });
    }

    /// <summary>The plan for a roster of these entries in Acme.</summary>
    internal Task<OrgRosterPlan> PlanAsync(string members, string more = "", string top = "") => PlanOfAsync(RosterText.WithMembers(members, more, top));

    internal Task<OrgRosterPlan> PurgeAsync(string members, string more = "", string top = "") => PlanAsync(members, "\"purge\": true, " + more, top);

    internal Task<OrgRosterPlan> PlanOfAsync(string text) => PlanOfAsync(RosterText.ReadValid(text));

    internal async Task<OrgRosterPlan> PlanOfAsync(Roster roster)
    {
        using OrgClient client = CreateClient();
        var reader = new RosterWorldReader(client, new OrgCall(), this);
        IReadOnlyList<WorldOrganization> world = await reader.ReadAsync(roster, Options, TestContext.Current.CancellationToken);
        Assert.All(_requests, request => Assert.StartsWith("GET ", request));
        return RosterComparer.Compare(roster, world, Options);
    }

    public Task<IReadOnlyDictionary<string, string>?> GetApplicationNamesAsync(ResourceId orgId, System.Threading.CancellationToken cancellationToken)
    {
        NamesAsked++;
        return Task.FromResult<IReadOnlyDictionary<string, string>?>(Names);
    }

    public Task<IReadOnlyDictionary<string, string>?> GetDashboardNamesAsync(ResourceId orgId, System.Threading.CancellationToken cancellationToken)
    {
        NamesAsked++;
        return Task.FromResult<IReadOnlyDictionary<string, string>?>(Names);
    }

    public Task<IReadOnlyList<AccessFact>?> GetAccessFactsAsync(ResourceId orgId, System.Threading.CancellationToken cancellationToken)
    {
        FactsAsked++;
        return Task.FromResult<IReadOnlyList<AccessFact>?>(Facts);
    }
}
