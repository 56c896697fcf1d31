using System.Collections.Generic;
using OrgAdmin.Sandbox.Rules;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Http;

// The operations on one organization, and the list of organizations.
internal static class OrgRoutes
{
    private const string Orgs = "/orgs";
    private const string Org = "/orgs/{orgId}";
    private const string Invites = "/orgs/{orgId}/invites";
    private const string Member = "/orgs/{orgId}/member";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("org.get", "GET", Org, ScopeClass.OrganizationRead, OrgAccess.View, OrgRules.Get) { Query = QueryNames.Summary },
        new("org.patch", "PATCH", Org, ScopeClass.OrganizationWrite, OrgAccess.Admin, OrgRules.Patch)
        {
            Body = BodySchema.OrgPatch,
            Query = QueryNames.Summary,
        },
        new("org.delete", "DELETE", Org, ScopeClass.OrganizationWrite, OrgAccess.Admin, OrgRules.Delete),
        new("org.pendingInvites", "GET", Invites, ScopeClass.OrganizationRead, OrgAccess.View, InviteRules.Pending),
        new("org.inviteMember", "POST", Invites, ScopeClass.OrganizationAccess, OrgAccess.Admin, InviteRules.Invite)
        {
            Body = BodySchema.OrgInvitePost,
        },
        new("org.revokeInvite", "DELETE", Invites, ScopeClass.OrganizationAccess, OrgAccess.Admin, InviteRules.Revoke)
        {
            Query = [QueryNames.InviteId],
        },
        new("org.modifyMember", "PATCH", Member, ScopeClass.OrganizationAccess, OrgAccess.Admin, MemberRules.Modify)
        {
            Body = BodySchema.OrgMemberPatch,
            Query = QueryNames.Summary,
        },

        // Members may remove themselves, so the rule itself checks the role.
        new("org.removeMember", "DELETE", Member, ScopeClass.OrganizationAccess, OrgAccess.Member, MemberRules.Remove)
        {
            Query = ["userId", .. QueryNames.Summary],
        },
        new(
            "org.transferResources", "PATCH", "/orgs/{orgId}/transferResources", ScopeClass.OrganizationAccess, OrgAccess.Admin,
            TransferRules.FromOrganization)
        {
            Body = BodySchema.ResourceTransfer,
        },
        new(
            "org.deviceCounts", "GET", "/orgs/{orgId}/deviceCounts", ScopeClass.OrganizationRead, OrgAccess.View, UsageRules.Devices)
        {
            Query = QueryNames.Range,
        },
        new(
            "org.payloadCounts", "GET", "/orgs/{orgId}/payloadCounts", ScopeClass.OrganizationRead, OrgAccess.View, UsageRules.Payloads)
        {
            Query = [.. QueryNames.Range, "asBytes"],
        },
        new(
            "org.payloadCountsBreakdown", "GET", "/orgs/{orgId}/payloadCountsBreakdown", ScopeClass.OrganizationRead, OrgAccess.View,
            UsageRules.Breakdown)
        {
            Query = [.. QueryNames.Range, "resolution", "asBytes", "includeNonBillable"],
        },
        new(
            "org.notebookMinuteCounts", "GET", "/orgs/{orgId}/notebookMinuteCounts", ScopeClass.OrganizationRead, OrgAccess.View,
            UsageRules.Notebooks)
        {
            Query = QueryNames.Range,
        },
        new("auditLogs.get", "GET", "/orgs/{orgId}/audit-logs", ScopeClass.OrganizationRead, OrgAccess.Admin, AuditRules.List)
        {
            Query = ["sortField", "sortDirection", "page", "perPage", .. QueryNames.Range, AuditFilter.Parameter + "[]"],
        },
        new(
            "auditLog.get", "GET", "/orgs/{orgId}/audit-logs/{auditLogId}", ScopeClass.OrganizationRead, OrgAccess.Admin, AuditRules.Get),
        new("orgs.get", "GET", Orgs, ScopeClass.UserRead, OrgAccess.None, ListRules.Get)
        {
            Query = [.. QueryNames.List, .. QueryNames.Summary],
        },
        new("orgs.post", "POST", Orgs, ScopeClass.UserWrite, OrgAccess.None, OrgRules.Post)
        {
            Body = BodySchema.OrgPost,
            Query = QueryNames.Summary,
        },
    ];
}
