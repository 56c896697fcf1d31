using System.Collections.Generic;
using OrgAdmin.Sandbox.Rules;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Http;

// The operations of an instance on its organizations.
internal static class InstanceRoutes
{
    private const string Org = "/instances/{instanceId}/orgs/{orgId}";
    private const string Invites = Org + "/invites";
    private const string Invite = Invites + "/{inviteId}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("instances.get", "GET", "/instances", ScopeClass.UserRead, OrgAccess.None, InstanceRules.List) { Query = QueryNames.List },
        new("instanceOrg.get", "GET", Org, ScopeClass.InstanceRead, OrgAccess.InstanceView, InstanceRules.GetOrg)
        {
            Query = ["summaryInclude"],
        },
        new("instanceOrg.patch", "PATCH", Org, ScopeClass.InstanceWrite, OrgAccess.InstanceAdmin, InstanceRules.PatchOrg)
        {
            Body = BodySchema.InstanceOrgPatch,
            Query = ["summaryInclude"],
        },
        new("instanceOrgInvites.get", "GET", Invites, ScopeClass.InstanceRead, OrgAccess.InstanceView, InstanceInviteRules.List)
        {
            Query = ["sortField", "sortDirection", "filterField", "filter"],
        },
        new("instanceOrgInvite.get", "GET", Invite, ScopeClass.InstanceRead, OrgAccess.InstanceView, InstanceInviteRules.Get),
        new("instanceOrgInvite.resendInvite", "POST", Invite, ScopeClass.InstanceAccess, OrgAccess.InstanceAdmin, InstanceInviteRules.Resend)
        {
            Body = BodySchema.OrgRoleInfo,
        },
    ];
}
