using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;

namespace OrgAdmin.Infrastructure;

/// <summary>The invites that one pipeline has read: each organization's are read once and kept current from the answers to changes.</summary>
internal sealed class InviteStore
{
    private readonly Func<ResourceId, IReadOnlyList<OrgInvite>> _read;
    private readonly Dictionary<ResourceId, List<OrgInvite>> _invites = new();

    internal InviteStore(Func<ResourceId, IReadOnlyList<OrgInvite>> read) => _read = read;

    internal IReadOnlyList<OrgInvite> Get(ResourceId orgId)
    {
        if (!_invites.TryGetValue(orgId, out List<OrgInvite>? invites))
        {
            invites = _read(orgId).ToList();
            _invites[orgId] = invites;
        }

        return invites;
    }

    internal IReadOnlyList<OrgInvite> To(ResourceId orgId, string email) =>
        Get(orgId).Where(invite => string.Equals(invite.Email, email, StringComparison.OrdinalIgnoreCase)).ToList();

    internal OrgInvite? Find(ResourceId orgId, ResourceId inviteId) =>
        Get(orgId).FirstOrDefault(invite => IsSame(invite, inviteId.ToString()));

    /// <summary>
    /// Takes over the answer to an invite, and finds the one that was made: of the entries to the address the one that was not there
    /// before, else the youngest. Null when the answer shows none.
    /// </summary>
    internal OrgInvite? Add(ResourceId orgId, string email, IReadOnlyList<OrgInvite> answer)
    {
        IReadOnlyList<OrgInvite> before = Get(orgId);
        HashSet<string?> idsBefore = IdsOf(before);
        OrgInvite? made = answer
            .Where(invite => string.Equals(invite.Email, email, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(invite => !idsBefore.Contains(invite.InviteId))
            .ThenByDescending(invite => invite.InviteDate)
            .FirstOrDefault();

        // The API does not say whether the answer lists all invites or the new one.
        HashSet<string?> idsInAnswer = IdsOf(answer);
        _invites[orgId] = answer.Concat(before.Where(old => !idsInAnswer.Contains(old.InviteId))).ToList();
        return made;
    }

    /// <summary>Forgets invites whose state is no longer known, after a change that failed.</summary>
    internal void Forget(ResourceId orgId) => _invites.Remove(orgId);

    internal void Remove(ResourceId orgId, ResourceId inviteId)
    {
        if (_invites.TryGetValue(orgId, out List<OrgInvite>? invites))
        {
            invites.RemoveAll(invite => IsSame(invite, inviteId.ToString()));
        }
    }

    // Looked up, not compared each with each: that would make every further invite dearer than the one before.
    private static HashSet<string?> IdsOf(IEnumerable<OrgInvite> invites) =>
        new(invites.Select(invite => invite.InviteId), StringComparer.OrdinalIgnoreCase);

    private static bool IsSame(OrgInvite invite, string? inviteId) =>
        string.Equals(invite.InviteId, inviteId, StringComparison.OrdinalIgnoreCase);
}
