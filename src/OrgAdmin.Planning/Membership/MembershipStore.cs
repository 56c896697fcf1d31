using System;
using System.Collections.Generic;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Membership;

/// <summary>The organizations of one pipeline. Each is read once and kept current with the changes the pipeline sends.</summary>
public sealed class MembershipStore
{
    private readonly object _gate = new();
    private readonly Dictionary<ResourceId, OrgMembership> _organizations = new();
    private readonly OrgClient _client;
    private readonly OrgCall _call;

    /// <summary>Makes a store; nothing is read.</summary>
    /// <param name="client">Reads the organizations.</param>
    /// <param name="call">The call of which the reads are a part.</param>
    public MembershipStore(OrgClient client, OrgCall call)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _call = call ?? throw new ArgumentNullException(nameof(call));
    }

    /// <summary>What is known of an organization; nothing at first. No request is sent.</summary>
    public OrgMembership Of(ResourceId orgId)
    {
        lock (_gate)
        {
            if (!_organizations.TryGetValue(orgId, out OrgMembership? organization))
            {
                organization = new OrgMembership(orgId, _client, _call);
                _organizations[orgId] = organization;
            }

            return organization;
        }
    }

    /// <summary>Forgets what is known of an organization, so that it is read afresh.</summary>
    public void Forget(ResourceId orgId)
    {
        lock (_gate)
        {
            _organizations.Remove(orgId);
        }
    }
}
