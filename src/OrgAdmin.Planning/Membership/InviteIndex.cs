using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Membership;

/// <summary>The invites of one organization, indexed by id and by address.</summary>
internal sealed class InviteIndex
{
    private readonly Dictionary<string, OrgInvite> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _revoked = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<OrgInvite>> _byAddress = new(StringComparer.Ordinal);

    internal OrgInvite? Find(string? inviteId) =>
        inviteId is not null && _byId.TryGetValue(inviteId, out OrgInvite? invite) ? invite : null;

    /// <summary>The number of invites that are not expired; one of unknown state counts too.</summary>
    internal int PendingCount => _byAddress.Values.Sum(invites => invites.Count(invite => invite.HasExpired != true));

    /// <summary>The current invites to an address.</summary>
    internal IReadOnlyList<OrgInvite> To(string email) =>
        _byAddress.TryGetValue(EmailAddress.Normalize(email), out List<OrgInvite>? invites) ? invites.ToArray() : Array.Empty<OrgInvite>();

    /// <summary>
    /// Adds invites or replaces those with the same id. A revoked invite is not added again: the response to a request that ran beside the
    /// revocation may still show it.
    /// </summary>
    internal void Put(IEnumerable<OrgInvite> invites)
    {
        foreach (OrgInvite invite in invites)
        {
            Take(invite.InviteId);
            if (invite.InviteId is not null)
            {
                if (_revoked.Contains(invite.InviteId))
                {
                    continue;
                }

                _byId[invite.InviteId] = invite;
            }

            string address = KeyOf(invite);
            if (!_byAddress.TryGetValue(address, out List<OrgInvite>? same))
            {
                _byAddress[address] = same = new List<OrgInvite>();
            }

            same.Add(invite);
        }
    }

    internal void Remove(string? inviteId)
    {
        Take(inviteId);
        if (inviteId is not null)
        {
            _revoked.Add(inviteId);
        }
    }

    /// <summary>Removes an invite, including one of a rehearsal, which has no id.</summary>
    internal void Remove(OrgInvite invite)
    {
        Remove(invite.InviteId);
        if (_byAddress.TryGetValue(KeyOf(invite), out List<OrgInvite>? same))
        {
            same.Remove(invite);
        }
    }

    /// <summary>Adds an invite again whose revocation failed.</summary>
    internal void Restore(OrgInvite invite)
    {
        if (invite.InviteId is not null && _revoked.Remove(invite.InviteId))
        {
            Put(new[] { invite });
        }
    }

    private static string KeyOf(OrgInvite invite) => EmailAddress.Normalize(invite.Email ?? string.Empty);

    private void Take(string? inviteId)
    {
        if (Find(inviteId) is { } invite)
        {
            _byId.Remove(inviteId!);
            _byAddress[KeyOf(invite)].Remove(invite);
        }
    }
}
