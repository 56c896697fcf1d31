using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Sandbox.State;

// The applications and dashboards of all owners.
internal sealed class ResourceStore
{
    public const string AppCount = "appCount";
    public const string DashCount = "dashCount";

    public OwnedSet<SandboxApplication> Applications { get; } = new(each => each.Id, each => each.OwnerId);

    public OwnedSet<SandboxDashboard> Dashboards { get; } = new(each => each.Id, each => each.OwnerId);

    public ResourceStore Copy()
    {
        var copy = new ResourceStore();
        copy.Applications.PutAll(Applications.All);
        copy.Dashboards.PutAll(Dashboards.All);
        return copy;
    }

    // The count in a summary, at least the actual number. A seeded organization may state more than exist.
    public long Count(SandboxOrganization organization, string name)
    {
        long stated = organization.Counts.TryGetValue(name, out long count) ? count : 0;
        int owned = name switch
        {
            AppCount => Applications.CountOf(organization.Id),
            DashCount => Dashboards.CountOf(organization.Id),
            _ => 0,
        };
        return Math.Max(stated, owned);
    }

    // Adds the resources that an organization's roles refer to, because the API allows roles for existing resources only.
    public void AddMissing(SandboxOrganization organization)
    {
        foreach (string id in Referred(organization, member => member.ApplicationRoles, invite => invite.ApplicationRoles))
        {
            if (Applications.Find(id) is null)
            {
                Applications.Put(new SandboxApplication
                {
                    Id = id,
                    OwnerId = organization.Id,
                    Name = "Application " + id,
                    CreationDate = organization.CreationDate,
                    LastUpdated = organization.CreationDate,
                });
            }
        }

        foreach (string id in Referred(organization, member => member.DashboardRoles, invite => invite.DashboardRoles))
        {
            if (Dashboards.Find(id) is null)
            {
                Dashboards.Put(new SandboxDashboard
                {
                    Id = id,
                    OwnerId = organization.Id,
                    Name = "Dashboard " + id,
                    CreationDate = organization.CreationDate,
                    LastUpdated = organization.CreationDate,
                });
            }
        }
    }

    private static IEnumerable<string> Referred(
        SandboxOrganization organization,
        Func<SandboxMember, IReadOnlyList<SandboxResourceRole>> ofMember,
        Func<SandboxInvite, IReadOnlyList<SandboxResourceRole>> ofInvite) =>
        organization.Members.SelectMany(ofMember).Concat(organization.Invites.SelectMany(ofInvite)).Select(role => role.ResourceId);
}
