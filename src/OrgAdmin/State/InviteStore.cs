using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;

namespace OrgAdmin.State;

/// <summary>The invites that one pipeline has read: each organization's are read once and kept current from the answers to changes.</summary>
internal sealed class InviteStore
{
    private readonly Func<ResourceId, IReadOnlyList<OrgInvite>> _read;
    private readonly Dictionary<ResourceId, InviteIndex> _books = new();

    internal InviteStore(Func<ResourceId, IReadOnlyList<OrgInvite>> read) => _read = read;

    internal IReadOnlyList<OrgInvite> To(ResourceId orgId, string email) => BookOf(orgId).To(email);

    internal OrgInvite? Find(ResourceId orgId, ResourceId inviteId) => BookOf(orgId).Find(inviteId.ToString());

    /// <summary>
    /// Takes over the answer to an invite, and finds the one that was made: of the entries to the address the one that was not there
    /// before, else the youngest. Null when the answer shows none. The API does not say whether the answer lists all invites or the new
    /// one.
    /// </summary>
    internal OrgInvite? Add(ResourceId orgId, string email, IReadOnlyList<OrgInvite> before, IReadOnlyList<OrgInvite> answer)
    {
        // What the store holds by now will not do: the answer to another invite may have shown this one already.
        var old = new HashSet<string?>(before.Select(invite => invite.InviteId), StringComparer.OrdinalIgnoreCase);
        OrgInvite? made = answer
            .Where(invite => string.Equals(invite.Email, email, StringComparison.OrdinalIgnoreCase))
            .OrderBy(invite => old.Contains(invite.InviteId))
            .ThenByDescending(invite => invite.InviteDate)
            .FirstOrDefault();
        BookOf(orgId).Put(answer);
        return made;
    }

    /// <summary>Forgets invites whose state is no longer known, after a change that failed.</summary>
    internal void Forget(ResourceId orgId) => _books.Remove(orgId);

    internal void Remove(ResourceId orgId, string? inviteId)
    {
        if (_books.TryGetValue(orgId, out InviteIndex? book))
        {
            book.Remove(inviteId);
        }
    }

    private InviteIndex BookOf(ResourceId orgId)
    {
        if (!_books.TryGetValue(orgId, out InviteIndex? book))
        {
            book = new InviteIndex();
            book.Put(_read(orgId));
            _books[orgId] = book;
        }

        return book;
    }
}
