using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Membership;

/// <summary>
/// One organization as a pipeline knows it: as last read, plus the changes the pipeline has sent since, or in a rehearsal would have sent.
/// Thread-safe.
/// </summary>
public sealed class OrgMembership
{
    private readonly object _gate = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly OrgCall _call;
    private readonly Dictionary<string, OrgApiException> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private MemberTable? _members;
    private InviteIndex? _invites;
    private Org? _org;
    private string? _name;

    internal OrgMembership(ResourceId orgId, OrgClient client, OrgCall call)
    {
        OrgId = orgId;
        Client = client;
        _call = call;
        Resources = new OrgResources(orgId, client, call);
    }

    /// <summary>The organization's id.</summary>
    public ResourceId OrgId { get; }

    /// <summary>The organization as it was last read, with its fields as they were changed since; null until it was read.</summary>
    public Org? Org
    {
        get
        {
            lock (_gate)
            {
                return _org;
            }
        }
    }

    /// <summary>Its applications and dashboards; nothing is read until they are asked for.</summary>
    public OrgResources Resources { get; }

    /// <summary>Whether the name is known.</summary>
    public bool HasName => !string.IsNullOrEmpty(Name);

    /// <summary>The name; null where it is not known.</summary>
    internal string? Name => Org?.Name ?? _name;

    /// <summary>The organization as a text names it: its name where it is known, and always its id.</summary>
    public string DisplayName => HasName ? Messages.OrgByName.With(Name.InQuotes(), OrgId) : Messages.OrgById.With(OrgId);

    /// <summary>Sends the changes to the organization.</summary>
    internal OrgClient Client { get; }

    /// <summary>Sets the name for texts from an object the user gave. Its other values are not used.</summary>
    public void UseName(string? name) => _name = name;

    /// <summary>Reads the organization (org.get) unless that was done before.</summary>
    /// <exception cref="OrgApiException">It could not be read.</exception>
    public async Task<Org> ReadAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Org ?? Take(await Client.GetOrgAsync(OrgId, null, _call, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Reads the organization (org.get), whatever was read before.</summary>
    /// <exception cref="OrgApiException">It could not be read.</exception>
    public async Task<Org> ReadAgainAsync(CancellationToken cancellationToken) =>
        Take(await Client.GetOrgAsync(OrgId, null, _call, cancellationToken).ConfigureAwait(false));

    /// <summary>Reads the organization's invites (org.pendingInvites) unless that was done before.</summary>
    /// <exception cref="OrgApiException">They could not be read.</exception>
    public async Task ReadInvitesAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_invites is null)
            {
                IReadOnlyList<OrgInvite> read = await Client.GetInvitesAsync(OrgId, _call, cancellationToken).ConfigureAwait(false);
                if (!read.IsWhole())
                {
                    throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.InvitesNotWhole.With(DisplayName));
                }

                var invites = new InviteIndex();
                invites.Put(read);
                _invites = invites;
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Finds a member by id, by address, or by id with the address to prove it. The organization must have been read.</summary>
    /// <exception cref="OrgApiException">There is none, there are several, or id and address name different people.</exception>
    public OrgMember FindMember(ResourceId? userId, string? email)
    {
        lock (_gate)
        {
            return People.Find(userId?.ToString(), email, DisplayName);
        }
    }

    /// <summary>The member with this address; null when there is none. The organization must have been read.</summary>
    /// <exception cref="OrgApiException">None is shown, but not all members could be read.</exception>
    public OrgMember? FindMemberByEmail(string email)
    {
        lock (_gate)
        {
            return People.FindByEmail(email, DisplayName);
        }
    }

    /// <summary>The invite with this id; null when there is none. The invites must have been read.</summary>
    public OrgInvite? FindInvite(ResourceId inviteId)
    {
        lock (_gate)
        {
            return Invites.Find((inviteId ?? throw new ArgumentNullException(nameof(inviteId))).ToString());
        }
    }

    /// <summary>The invites to an address, pending and expired. The invites must have been read.</summary>
    public IReadOnlyList<OrgInvite> InvitesTo(string email)
    {
        lock (_gate)
        {
            return Invites.To(email);
        }
    }

    /// <summary>
    /// The seats of the organization: members and pending invites against its limit. Null where the limit is not known. The organization
    /// and its invites must have been read.
    /// </summary>
    public Seats? FindSeats()
    {
        lock (_gate)
        {
            return _org?.Limits?.Member is { } limit ? new Seats(limit, People.Count, Invites.PendingCount) : null;
        }
    }

    /// <summary>Whether a change to the member is under way.</summary>
    public bool IsChanging(OrgMember member)
    {
        lock (_gate)
        {
            return People.IsChanging(member);
        }
    }

    /// <summary>Whether changes to members are under way.</summary>
    public bool HasChangesUnderWay
    {
        get
        {
            lock (_gate)
            {
                return _members?.HasChangesUnderWay == true;
            }
        }
    }

    /// <summary>Whether it is proved that an administrator remains after a change.</summary>
    /// <param name="member">Whose role changes.</param>
    /// <param name="newRole">The new role; null when the member is removed.</param>
    public bool KeepsAdmin(OrgMember member, string? newRole)
    {
        lock (_gate)
        {
            return People.KeepsAdmin(member, newRole);
        }
    }

    /// <summary>
    /// Refuses a change when the outcome of an earlier change to the same target is unknown: its effect would depend on that outcome.
    /// </summary>
    /// <exception cref="OrgApiException">The outcome of an earlier change is not known.</exception>
    public void EnsureKnown(string target, string name)
    {
        lock (_gate)
        {
            if (_unknown.TryGetValue(target, out OrgApiException? earlier))
            {
                throw new OrgApiException(OrgErrorKind.EarlierOutcomeUnknown, Messages.EarlierOutcomeUnknown.With(name), earlier);
            }
        }
    }

    /// <summary>Records that the outcome of a change to the target is unknown.</summary>
    internal void MarkUnknown(string target, OrgApiException failure)
    {
        lock (_gate)
        {
            _unknown[target] = failure;
        }
    }

    /// <summary>Works on the members under the lock.</summary>
    internal T WithMembers<T>(Func<MemberTable, T> work)
    {
        lock (_gate)
        {
            return work(People);
        }
    }

    /// <summary>
    /// Works on the invites under the lock. Does nothing when they have not been read, because a later read will show the current ones.
    /// </summary>
    internal void WithInvites(Action<InviteIndex> work)
    {
        lock (_gate)
        {
            if (_invites is not null)
            {
                work(_invites);
            }
        }
    }

    /// <summary>
    /// Stores an organization from a response. An empty member list proves nothing and leaves the known members as they are.
    /// </summary>
    internal Org Take(Org org)
    {
        lock (_gate)
        {
            _org = org;
            if (_members is null || org.Members.Count > 0)
            {
                (_members ??= new MemberTable()).Take(org.Members);
            }

            return org;
        }
    }

    /// <summary>Takes over the organization's fields as they are after a change that was sent or rehearsed.</summary>
    internal void TakeFields(Action<Org> change)
    {
        lock (_gate)
        {
            if (_org is not null)
            {
                Org copy = _org.Copy();
                change(copy);
                _org = copy;
            }
        }
    }

    private MemberTable People => _members ?? throw new InvalidOperationException("The organization has not been read.");

    private InviteIndex Invites => _invites ?? throw new InvalidOperationException("The invites have not been read.");
}
