using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OrgAdmin.Sandbox.State;

// All that a sandbox remembers. Its owner sees to it that one thread at a time is here.
internal sealed class SandboxState
{
    private readonly Dictionary<string, SandboxOrganization> _organizations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SandboxUser> _users = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _userIdsByEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SandboxToken> _tokens = new(StringComparer.Ordinal);
    private long _lastId;
    private long _lastVersion;

    public SandboxState(SandboxClock clock) => Clock = clock;

    public SandboxClock Clock { get; }

    public int LargestPage { get; set; } = 100;

    public bool AllowsTwinInvites { get; set; }

    public IReadOnlyCollection<SandboxOrganization> Organizations => _organizations.Values;

    public IReadOnlyCollection<SandboxUser> Users => _users.Values;

    public IReadOnlyCollection<SandboxToken> Tokens => _tokens.Values;

    // What is kept are values that never change, so that copies of the maps are a copy of all.
    public SandboxState Copy()
    {
        var copy = new SandboxState(Clock)
        {
            LargestPage = LargestPage,
            AllowsTwinInvites = AllowsTwinInvites,
            _lastId = _lastId,
            _lastVersion = _lastVersion,
        };
        CopyTo(_organizations, copy._organizations);
        CopyTo(_users, copy._users);
        CopyTo(_userIdsByEmail, copy._userIdsByEmail);
        CopyTo(_tokens, copy._tokens);
        return copy;
    }

    // Counted, not random: two runs of the same story show the same ids.
    public string NewId() => "66d20c4e9b7f13" + (++_lastId).ToString("x10", CultureInfo.InvariantCulture);

    public SandboxOrganization? FindOrganization(string id) =>
        _organizations.TryGetValue(id, out SandboxOrganization? organization) ? organization : null;

    public SandboxUser? FindUser(string id) => _users.TryGetValue(id, out SandboxUser? user) ? user : null;

    public SandboxUser? FindUserByEmail(string email) =>
        _userIdsByEmail.TryGetValue(email, out string? id) ? FindUser(id) : null;

    public SandboxToken? FindToken(string text) => _tokens.TryGetValue(text, out SandboxToken? token) ? token : null;

    public SandboxOrganization Put(SandboxOrganization organization)
    {
        DateTimeOffset created = OrNow(organization.CreationDate);
        SandboxOrganization complete = organization with
        {
            Id = OrNewId(organization.Id),
            CreationDate = created,
            LastUpdated = organization.LastUpdated == default ? created : organization.LastUpdated,
            Invites = organization.Invites.Select(Complete).ToArray(),
            Version = ++_lastVersion,
        };
        _organizations[complete.Id] = complete;
        return complete;
    }

    public SandboxUser Put(SandboxUser user)
    {
        SandboxUser complete = user with { Id = OrNewId(user.Id), CreationDate = OrNow(user.CreationDate) };
        _users[complete.Id] = complete;
        _userIdsByEmail[complete.Email] = complete.Id;
        return complete;
    }

    public SandboxToken Put(SandboxToken token) => _tokens[token.Text] = token;

    public void RemoveOrganization(string id) => _organizations.Remove(id);

    private static void CopyTo<T>(Dictionary<string, T> from, Dictionary<string, T> to)
    {
        foreach (KeyValuePair<string, T> each in from)
        {
            to[each.Key] = each.Value;
        }
    }

    private SandboxInvite Complete(SandboxInvite invite) =>
        invite with { Id = OrNewId(invite.Id), InviteDate = OrNow(invite.InviteDate) };

    private string OrNewId(string id) => id.Length == 0 ? NewId() : id;

    private DateTimeOffset OrNow(DateTimeOffset time) => time == default ? Clock.UtcNow : time;
}
