using System;
using System.Collections.Generic;

namespace OrgAdmin.State;

/// <summary>The invites of one organization, found by id and by address at once however many there are.</summary>
internal sealed class InviteIndex
{
    private readonly Dictionary<string, OrgInvite> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _revoked = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<OrgInvite>> _byAddress = new(StringComparer.OrdinalIgnoreCase);

    internal OrgInvite? Find(string? inviteId) =>
        inviteId is not null && _byId.TryGetValue(inviteId, out OrgInvite? invite) ? invite : null;

    /// <summary>The invites to an address, as they are now.</summary>
    internal IReadOnlyList<OrgInvite> To(string email) =>
        _byAddress.TryGetValue(email, out List<OrgInvite>? invites) ? invites.ToArray() : Array.Empty<OrgInvite>();

    /// <summary>
    /// Takes over invites; one that is there already is replaced. One that was revoked stays away: the answer to a request that was under
    /// way beside the revocation may still show it.
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

            string address = invite.Email ?? string.Empty;
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

    private void Take(string? inviteId)
    {
        if (Find(inviteId) is { } invite)
        {
            _byId.Remove(inviteId!);
            _byAddress[invite.Email ?? string.Empty].Remove(invite);
        }
    }
}
