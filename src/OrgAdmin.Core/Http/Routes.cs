using System;
using System.Collections.Generic;
using System.Globalization;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Http;

/// <summary>
/// The one table of routes. A route that needs an id takes a <see cref="ResourceId"/>, so a DELETE without its
/// <c>inviteId</c> or <c>userId</c> cannot be written down.
/// </summary>
internal static class Routes
{
    private const string Orgs = "/orgs";

    internal static ApiRequest GetOrg(ResourceId orgId, OrgSummaryFields? summary) =>
        WithSummary(new ApiRequest(ApiOperation.GetOrg, Org(orgId)), summary);

    internal static ApiRequest PatchOrg(ResourceId orgId, OrgPatch body) =>
        new(ApiOperation.PatchOrg, Org(orgId), RequestJson.Write(body));

    internal static ApiRequest DeleteOrg(ResourceId orgId) => new(ApiOperation.DeleteOrg, Org(orgId));

    internal static ApiRequest PendingInvites(ResourceId orgId) => new(ApiOperation.PendingInvites, Invites(orgId));

    internal static ApiRequest InviteMember(ResourceId orgId, OrgInvitePost body) =>
        new(ApiOperation.InviteMember, Invites(orgId), RequestJson.Write(body));

    internal static ApiRequest RevokeInvite(ResourceId orgId, ResourceId inviteId) =>
        new ApiRequest(ApiOperation.RevokeInvite, Invites(orgId)).With("inviteId", Text(inviteId));

    internal static ApiRequest ModifyMember(ResourceId orgId, OrgMemberPatch body) =>
        new(ApiOperation.ModifyMember, Member(orgId), RequestJson.Write(body));

    internal static ApiRequest RemoveMember(ResourceId orgId, ResourceId userId) =>
        new ApiRequest(ApiOperation.RemoveMember, Member(orgId)).With("userId", Text(userId));

    internal static ApiRequest GetOrgs(OrgListQuery query, int page, int perPage)
    {
        if (query is null)
        {
            throw new ArgumentNullException(nameof(query));
        }

        ApiRequest request = new ApiRequest(ApiOperation.GetOrgs, Orgs)
            .With("sortField", query.SortField)
            .With("sortDirection", query.Descending ? "desc" : "asc")
            .With("page", page.ToString(CultureInfo.InvariantCulture))
            .With("perPage", perPage.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(query.NameFilter))
        {
            request.With("filterField", "name").With("filter", query.NameFilter);
        }

        return WithSummary(request, query.Summary);
    }

    internal static ApiRequest PostOrg(OrgPost body) => new(ApiOperation.PostOrg, Orgs, RequestJson.Write(body));

    internal static ApiRequest AuthenticateUser(UserCredentials body) =>
        new(ApiOperation.AuthenticateUser, "/auth/user", RequestJson.Write(body));

    private static ApiRequest WithSummary(ApiRequest request, OrgSummaryFields? summary) => summary is null
        ? request
        : request.With("summaryExclude", Joined(summary.Exclude)).With("summaryInclude", Joined(summary.Include));

    private static string? Joined(IReadOnlyList<string>? names) =>
        names is null ? null : string.Join(",", names);

    private static string Org(ResourceId orgId) => Orgs + "/" + Text(orgId);

    private static string Invites(ResourceId orgId) => Org(orgId) + "/invites";

    private static string Member(ResourceId orgId) => Org(orgId) + "/member";

    // A null id would otherwise be written as nothing at all.
    private static string Text(ResourceId id) => (id ?? throw new ArgumentNullException(nameof(id))).ToString();
}
