using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.State;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox;

/// <summary>The organization API in memory, with its rules. Safe for use by several threads.</summary>
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

    /// <summary>Whether an address may be invited while an earlier invite to it can still be accepted; by default that is refused.</summary>
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

    /// <summary>Creates a sandbox with the three organizations of <see cref="SandboxSeed"/> and the <see cref="DefaultToken"/>.</summary>
    /// <param name="clock">The time by which it goes; the real one when none is given.</param>
    /// <returns>The sandbox.</returns>
    public static SandboxApi CreateSeeded(SandboxClock? clock = null)
    {
        var api = new SandboxApi(clock);
        SandboxSeed.Fill(api._state);
        return api;
    }

    /// <summary>Makes a sandbox of its own that holds what this one holds now; they share the clock.</summary>
    /// <returns>The copy.</returns>
    public SandboxApi Snapshot() => Locked(() => new SandboxApi(_state.Copy()));

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

    /// <summary>Adds an organization, or replaces the one of its id.</summary>
    /// <param name="organization">The organization; empty ids and unset dates are filled in.</param>
    /// <returns>The organization as kept.</returns>
    public SandboxOrganization AddOrganization(SandboxOrganization organization) => Locked(() => _state.Put(organization));

    /// <summary>Changes an organization past the API's rules.</summary>
    /// <param name="orgId">Its id.</param>
    /// <param name="change">From the organization as it is to what it shall be.</param>
    /// <returns>The organization as kept.</returns>
    public SandboxOrganization UpdateOrganization(string orgId, Func<SandboxOrganization, SandboxOrganization> change)
    {
        if (change is null)
        {
            throw new ArgumentNullException(nameof(change));
        }

        return Locked(() => _state.Put(change(
            _state.FindOrganization(orgId) ?? throw new ArgumentException("There is no such organization.", nameof(orgId)))));
    }

    /// <summary>Removes an organization past the API's rules; one that is not there is no error.</summary>
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
