using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.State;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox;

/// <summary>The organization API in memory, with its rules. Thread-safe.</summary>
public sealed class SandboxApi
{
    /// <summary>The access token of a seeded sandbox: scope <c>all.User</c>, of <see cref="SandboxSeed.MayaId"/>.</summary>
    public const string DefaultToken =
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
        + ".eyJzdWIiOiI2NGExZjBjMjdiZTE5ZDVhM2M4ZTAwMDEiLCJzY29wZSI6WyJhbGwuVXNlciJdLCJpc3MiOiJzYW5kYm94In0"
        + ".c2FuZGJveC1kZWZhdWx0";

    private static readonly IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders = Array.AsReadOnly(
    [
        new KeyValuePair<string, string>("Content-Type", "application/json"),
        new KeyValuePair<string, string>("Cache-Control", "no-cache, no-store, must-revalidate"),
    ]);

    private readonly object _gate = new();
    private readonly SandboxState _state;

    /// <summary>Creates a sandbox without any organization, user or token.</summary>
    /// <param name="clock">The time by which it goes; the real one when none is given.</param>
    public SandboxApi(SandboxClock? clock = null)
        : this(new SandboxState(clock ?? new SandboxClock()))
    {
    }

    private SandboxApi(SandboxState state) => _state = state;

    /// <summary>The time by which the sandbox goes.</summary>
    public SandboxClock Clock => _state.Clock;

    /// <summary>The most that a page of a list holds, whatever a client asks for.</summary>
    public int LargestPage
    {
        get => Locked(() => _state.LargestPage);
        set => Locked(() => _state.LargestPage = value);
    }

    /// <summary>Whether an address may be invited again while an earlier invite is pending; by default that is refused.</summary>
    public bool AllowsTwinInvites
    {
        get => Locked(() => _state.AllowsTwinInvites);
        set => Locked(() => _state.AllowsTwinInvites = value);
    }

    /// <summary>The organizations as they are now.</summary>
    public IReadOnlyList<SandboxOrganization> Organizations => Locked(() => _state.Organizations.ToArray());

    /// <summary>The user accounts as they are now.</summary>
    public IReadOnlyList<SandboxUser> Users => Locked(() => _state.Users.ToArray());

    /// <summary>The access tokens as they are now.</summary>
    public IReadOnlyList<SandboxToken> Tokens => Locked(() => _state.Tokens.ToArray());

    /// <summary>The applications as they are now, whoever they belong to.</summary>
    public IReadOnlyList<SandboxApplication> Applications => Locked(() => _state.Resources.Applications.All.ToArray());

    /// <summary>The dashboards as they are now, whoever they belong to.</summary>
    public IReadOnlyList<SandboxDashboard> Dashboards => Locked(() => _state.Resources.Dashboards.All.ToArray());

    /// <summary>The instances as they are now.</summary>
    public IReadOnlyList<SandboxInstance> Instances => Locked(() => _state.Instances.ToArray());

    /// <summary>The text of the access token that the sandbox was made with; null for one that was made empty.</summary>
    public string? Token { get; private set; }

    /// <summary>Creates a sandbox with the organizations of <see cref="SandboxSeed"/> and the <see cref="DefaultToken"/>.</summary>
    /// <param name="clock">The time by which it goes; the real one when none is given.</param>
    /// <returns>The sandbox.</returns>
    public static SandboxApi CreateSeeded(SandboxClock? clock = null)
    {
        var api = new SandboxApi(clock);
        SandboxSeed.Fill(api._state);
        api.Token = DefaultToken;
        return api;
    }

    /// <summary>
    /// Creates a sandbox with these organizations. A member with an address but no user id gets an account, one per address. Applications
    /// and dashboards that roles refer to are made up. <see cref="Token"/> belongs to the admin of most of the organizations, who also
    /// becomes an admin of the others.
    /// </summary>
    /// <param name="organizations">The organizations; empty ids and unset dates are filled in.</param>
    /// <param name="clock">The time by which it goes; the real one when none is given.</param>
    /// <returns>The sandbox.</returns>
    public static SandboxApi Create(IEnumerable<SandboxOrganization> organizations, SandboxClock? clock = null)
    {
        if (organizations is null)
        {
            throw new ArgumentNullException(nameof(organizations));
        }

        var api = new SandboxApi(clock);
        SandboxUser admin = Settlement.Settle(api._state, organizations);
        api.Token = api.TokenFor(admin.Email);
        return api;
    }

    /// <summary>Makes a sandbox of its own that holds what this one holds now; they share the clock.</summary>
    /// <returns>The copy.</returns>
    public SandboxApi Snapshot() => Locked(() => new SandboxApi(_state.Copy()) { Token = Token });

    /// <summary>Answers one request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The answer; input of any kind is answered, never thrown at the caller.</returns>
    public SandboxResponse Handle(SandboxRequest request)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        Reply reply = Locked(() => Answer(request));
        return new SandboxResponse(reply.Status, ResponseHeaders, JsonText.Write(reply.Body));
    }

    /// <summary>Finds an organization.</summary>
    /// <param name="orgId">Its id, in any case.</param>
    /// <returns>The organization as it is now, or null.</returns>
    public SandboxOrganization? FindOrganization(string orgId) => Locked(() => _state.FindOrganization(orgId));

    /// <summary>
    /// Adds an organization, or replaces the one with its id. Applications and dashboards that its roles refer to are made up.
    /// </summary>
    /// <param name="organization">The organization; empty ids and unset dates are filled in.</param>
    /// <returns>The organization as kept.</returns>
    public SandboxOrganization AddOrganization(SandboxOrganization organization) => Locked(() => Keep(organization));

    /// <summary>Changes an organization without applying the API's rules.</summary>
    /// <param name="orgId">Its id.</param>
    /// <param name="change">From the organization as it is to what it shall be.</param>
    /// <returns>The organization as kept.</returns>
    public SandboxOrganization UpdateOrganization(string orgId, Func<SandboxOrganization, SandboxOrganization> change)
    {
        if (change is null)
        {
            throw new ArgumentNullException(nameof(change));
        }

        return Locked(() => Keep(change(
            _state.FindOrganization(orgId) ?? throw new ArgumentException("There is no such organization.", nameof(orgId)))));
    }

    /// <summary>Removes an organization without applying the API's rules. Does nothing when there is none.</summary>
    /// <param name="orgId">Its id.</param>
    public void RemoveOrganization(string orgId) => Locked(() =>
    {
        _state.RemoveOrganization(orgId);
        return true;
    });

    /// <summary>Adds organizations with made-up names and members, for work at scale.</summary>
    /// <param name="count">How many organizations.</param>
    /// <param name="membersPerOrganization">How many members each has, its one admin included.</param>
    /// <param name="adminUserId">Who is the admin of each; by default the user of the <see cref="DefaultToken"/>.</param>
    /// <returns>The organizations as kept.</returns>
    public IReadOnlyList<SandboxOrganization> AddGeneratedOrganizations(
        int count,
        int membersPerOrganization,
        string adminUserId = SandboxSeed.MayaId) =>
        Locked(() => GeneratedOrganizations.Add(_state, count, membersPerOrganization, adminUserId));

    /// <summary>Adds a user account, or replaces the one of its id.</summary>
    /// <param name="user">The user; an empty id and an unset date are filled in.</param>
    /// <returns>The user as kept.</returns>
    public SandboxUser AddUser(SandboxUser user) => Locked(() => _state.Put(user));

    /// <summary>Adds an application, or replaces the one of its id.</summary>
    /// <param name="application">The application; an empty id and unset dates are filled in.</param>
    /// <returns>The application as kept.</returns>
    public SandboxApplication AddApplication(SandboxApplication application) => Locked(() => _state.Put(application));

    /// <summary>Adds a dashboard, or replaces the one of its id.</summary>
    /// <param name="dashboard">The dashboard; an empty id and unset dates are filled in.</param>
    /// <returns>The dashboard as kept.</returns>
    public SandboxDashboard AddDashboard(SandboxDashboard dashboard) => Locked(() => _state.Put(dashboard));

    /// <summary>Adds an instance, or replaces the one of its id.</summary>
    /// <param name="instance">The instance; an empty id and unset dates are filled in.</param>
    /// <returns>The instance as kept.</returns>
    public SandboxInstance AddInstance(SandboxInstance instance) => Locked(() => _state.Put(instance));

    /// <summary>What an organization's audit log holds, oldest first.</summary>
    /// <param name="orgId">The organization's id.</param>
    /// <returns>The entries of the last year.</returns>
    public IReadOnlyList<SandboxAuditEntry> AuditLogOf(string orgId) => Locked(() => _state.Audit.Of(orgId).ToArray());

    /// <summary>Adds an entry to an organization's audit log.</summary>
    /// <param name="entry">The entry; an empty id is filled in.</param>
    public void AddAuditEntry(SandboxAuditEntry entry) => Locked(() =>
    {
        _state.Audit.Add(entry);
        return true;
    });

    /// <summary>Adds made-up entries to an organization's audit log, spread over the last year, for work at scale.</summary>
    /// <param name="orgId">The organization's id; it has an admin.</param>
    /// <param name="count">How many entries.</param>
    public void AddGeneratedAuditEntries(string orgId, int count) => Locked(() =>
    {
        GeneratedAudit.Add(_state, orgId, count);
        return count;
    });

    /// <summary>Signs a person in without a password: scope <c>all.User</c>, no expiry.</summary>
    /// <param name="email">The account's address, in any case.</param>
    /// <returns>The token's text, the same for each call; null where no account has the address.</returns>
    public string? TokenFor(string email) => Locked(() => _state.FindUserByEmail(email) is { } user
        ? _state.Put(new SandboxToken
        {
            Text = TokenText.Create(user.Id, ["all.User"], user.CreationDate, null, "user-" + user.Id),
            UserId = user.Id,
            Scopes = ["all.User"],
        }).Text
        : null);

    /// <summary>Adds an access token that does not expire.</summary>
    /// <param name="userId">The id of the user it belongs to.</param>
    /// <param name="scopes">What it may be used for; <c>all.User</c> when none is given.</param>
    /// <returns>The token.</returns>
    public SandboxToken AddToken(string userId, params string[] scopes) => Locked(() =>
    {
        string[] granted = scopes.Length == 0 ? ["all.User"] : scopes;
        string text = TokenText.Create(userId, granted, _state.Clock.UtcNow, null, _state.NewId());
        return _state.Put(new SandboxToken { Text = text, UserId = userId, Scopes = granted });
    });

    /// <summary>Adds an access token as it is, or replaces the one of its text.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The token.</returns>
    public SandboxToken AddToken(SandboxToken token) => Locked(() => _state.Put(token));

    private SandboxOrganization Keep(SandboxOrganization organization)
    {
        SandboxOrganization kept = _state.Put(organization);
        _state.Resources.AddMissing(kept);
        return kept;
    }

    private Reply Answer(SandboxRequest request)
    {
        try
        {
            return Dispatcher.Dispatch(_state, request);
        }
        catch (ApiFault fault)
        {
            return Reply.Error(fault);
        }
    }

    private T Locked<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }
}
