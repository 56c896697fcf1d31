using System;
using System.Collections.Generic;
using OrgAdmin.Core;
using OrgAdmin.Core.Http;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Requests;
using OrgAdmin.HelpGenerator.Help;

namespace OrgAdmin.HelpGenerator.Reading;

/// <summary>The operations of the API with the requests that the core really builds, so that the help cannot say another path.</summary>
internal static class OperationTable
{
    private static readonly ResourceId OrgId = ResourceId.Parse(new string('0', 24), "orgId");
    private static readonly ResourceId OtherId = ResourceId.Parse(new string('1', 24), "id");

    private static readonly string NoGlobals = new ApiRequest(ApiOperation.GetOrg, string.Empty).Target(new OrgCall());

    private static readonly IReadOnlyDictionary<string, ApiRequest> Requests = All(
        Routes.GetOrg(OrgId, null),
        Routes.PatchOrg(OrgId, new OrgPatch()),
        Routes.DeleteOrg(OrgId),
        Routes.PendingInvites(OrgId),
        Routes.InviteMember(OrgId, new OrgInvitePost("ann@example.com", "view")),
        Routes.RevokeInvite(OrgId, OtherId),
        Routes.ModifyMember(OrgId, new OrgMemberPatch(OtherId)),
        Routes.RemoveMember(OrgId, OtherId),
        new ApiRequest(ApiOperation.GetOrgs, "/orgs"),
        Routes.PostOrg(new OrgPost("Acme")),
        Routes.AuthenticateUser(new UserCredentials("ann@example.com", "not a secret")));

    /// <summary>Describes an operation.</summary>
    /// <param name="id">The API's name for it.</param>
    /// <param name="use">When it is used.</param>
    internal static OperationHelp Describe(string id, string use) => Requests.TryGetValue(id, out ApiRequest? request)
        ? new OperationHelp(id, $"{request.Operation.Method} {TargetOf(request)}", request.Operation.Scopes, use)
        : throw new InvalidOperationException($"The docs name the operation '{id}', which the API does not have.");

    private static Dictionary<string, ApiRequest> All(params ApiRequest[] requests)
    {
        var all = new Dictionary<string, ApiRequest>(StringComparer.Ordinal);
        foreach (ApiRequest request in requests)
        {
            all.Add(request.Operation.Id, request);
        }

        return all;
    }

    // The three global parameters go with every request; the page says so once.
    private static string TargetOf(ApiRequest request) => request.Target(new OrgCall())
        .Replace(NoGlobals + "&", "?", StringComparison.Ordinal)
        .Replace(NoGlobals, string.Empty, StringComparison.Ordinal)
        .Replace(OrgId.ToString(), "{orgId}", StringComparison.Ordinal)
        .Replace("inviteId=" + OtherId, "inviteId={inviteId}", StringComparison.Ordinal)
        .Replace("userId=" + OtherId, "userId={userId}", StringComparison.Ordinal);
}
