using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OrgAdmin.Sandbox.State;

// The state of a sandbox. Not thread-safe: its owner locks it.
internal sealed class SandboxState
{
    private readonly Dictionary<string, SandboxOrganization> _organizations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SandboxUser> _users = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _userIdsByEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SandboxToken> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SandboxInstance> _instances = new(StringComparer.OrdinalIgnoreCase);
    private long _lastId;
    private long _lastVersion;

    public SandboxState(SandboxClock clock)
        : this(clock, new AuditLog(clock), new ResourceStore())
    {
    }

    private SandboxState(SandboxClock clock, AuditLog audit, ResourceStore resources)
    {
        Clock = clock;
        Audit = audit;
        Resources = resources;
    }

    public SandboxClock Clock { get; }

    public AuditLog Audit { get; }

    public ResourceStore Resources { get; }

    public int LargestPage { get; set; } = 100;

    public bool AllowsTwinInvites { get; set; }

    public IReadOnlyCollection<SandboxOrganization> Organizations => _organizations.Values;

    public IReadOnlyCollection<SandboxUser> Users => _users.Values;

    public IReadOnlyCollection<SandboxToken> Tokens => _tokens.Values;

    public IReadOnlyCollection<SandboxInstance> Instances => _instances.Values;

    // All stored values are immutable, so copying the maps is enough.
    public SandboxState Copy()
    {
        var copy = new SandboxState(Clock, Audit.Copy(), Resources.Copy())
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
        CopyTo(_instances, copy._instances);
        return copy;
    }

    // Counted, not random: the same requests always give the same ids.
    public string NewId() => "66d20c4e9b7f13" + (++_lastId).ToString("x10", CultureInfo.InvariantCulture);

    public SandboxOrganization? FindOrganization(string id) =>
        _organizations.TryGetValue(id, out SandboxOrganization? organization) ? organization : null;

    public SandboxUser? FindUser(string id) => _users.TryGetValue(id, out SandboxUser? user) ? user : null;

    public SandboxUser? FindUserByEmail(string email) =>
        _userIdsByEmail.TryGetValue(email, out string? id) ? FindUser(id) : null;

    public SandboxToken? FindToken(string text) => _tokens.TryGetValue(text, out SandboxToken? token) ? token : null;

    public SandboxInstance? FindInstance(string id) => _instances.TryGetValue(id, out SandboxInstance? instance) ? instance : null;

    public SandboxToken? FindApiToken(string id) =>
        _tokens.Values.FirstOrDefault(token => token.Id.Length > 0 && string.Equals(token.Id, id, StringComparison.OrdinalIgnoreCase));

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

    public SandboxInstance Put(SandboxInstance instance)
    {
        DateTimeOffset created = OrNow(instance.CreationDate);
        SandboxInstance complete = instance with
        {
            Id = OrNewId(instance.Id),
            CreationDate = created,
            LastUpdated = instance.LastUpdated == default ? created : instance.LastUpdated,
        };
        return _instances[complete.Id] = complete;
    }

    public SandboxApplication Put(SandboxApplication application)
    {
        DateTimeOffset created = OrNow(application.CreationDate);
        return Resources.Applications.Put(application with
        {
            Id = OrNewId(application.Id),
            CreationDate = created,
            LastUpdated = application.LastUpdated == default ? created : application.LastUpdated,
        });
    }

    public SandboxDashboard Put(SandboxDashboard dashboard)
    {
        DateTimeOffset created = OrNow(dashboard.CreationDate);
        return Resources.Dashboards.Put(dashboard with
        {
            Id = OrNewId(dashboard.Id),
            CreationDate = created,
            LastUpdated = dashboard.LastUpdated == default ? created : dashboard.LastUpdated,
        });
    }

    public void RemoveToken(SandboxToken token) => _tokens.Remove(token.Text);

    // Removes the organization with its applications, dashboards, invites and log.
    public void RemoveOrganization(string id)
    {
        _organizations.Remove(id);
        Resources.Applications.RemoveAllOf(id);
        Resources.Dashboards.RemoveAllOf(id);
        Audit.Remove(id);
    }

    private static void CopyTo<T>(Dictionary<string, T> from, Dictionary<string, T> to)
    {
        foreach (KeyValuePair<string, T> each in from)
        {
            to[each.Key] = each.Value;
        }
    }

    private SandboxInvite Complete(SandboxInvite invite)
    {
        string id = OrNewId(invite.Id);
        string token = invite.Token.Length == 0 ? TokenText.ForInvite(id) : invite.Token;
        return invite with { Id = id, InviteDate = OrNow(invite.InviteDate), Token = token };
    }

    private string OrNewId(string id) => id.Length == 0 ? NewId() : id;

    private DateTimeOffset OrNow(DateTimeOffset time) => time == default ? Clock.UtcNow : time;
}
