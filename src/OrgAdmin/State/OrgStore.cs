using System;
using System.Collections.Generic;
using OrgAdmin.Core;

namespace OrgAdmin.State;

/// <summary>The organizations that one pipeline has read: each is read once and kept current from the answers to changes.</summary>
internal sealed class OrgStore
{
    private readonly Func<ResourceId, Org> _read;
    private readonly Dictionary<ResourceId, Org> _orgs = new();
    private readonly Dictionary<ResourceId, OrgMembership> _rosters = new();

    internal OrgStore(Func<ResourceId, Org> read) => _read = read;

    /// <summary>The organization if it has been read.</summary>
    internal Org? Peek(ResourceId orgId) => _orgs.TryGetValue(orgId, out Org? org) ? org : null;

    internal Org Get(ResourceId orgId)
    {
        if (!_orgs.TryGetValue(orgId, out Org? org))
        {
            org = _read(orgId);
            _orgs[orgId] = org;
        }

        return org;
    }

    /// <summary>Who is in the organization, as far as this pipeline knows.</summary>
    internal OrgMembership RosterOf(ResourceId orgId)
    {
        if (!_rosters.TryGetValue(orgId, out OrgMembership? roster))
        {
            roster = new OrgMembership(Get(orgId));
            _rosters[orgId] = roster;
        }

        return roster;
    }

    /// <summary>Takes over the answer to a change. An answer that shows no members proves nothing: the next item reads again.</summary>
    internal void Keep(ResourceId orgId, Org? org)
    {
        _rosters.Remove(orgId);
        if (org is { Members.Count: > 0 })
        {
            _orgs[orgId] = org;
        }
        else
        {
            _orgs.Remove(orgId);
        }
    }

    /// <summary>Forgets an organization whose state is no longer known, after a change that failed.</summary>
    internal void Forget(ResourceId orgId)
    {
        _rosters.Remove(orgId);
        _orgs.Remove(orgId);
    }
}
