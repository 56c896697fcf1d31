using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation RemoveMember { get; } =
        new("org.removeMember", HttpMethod.Delete, "/orgs/{orgId}/member", ApiScopes.Organization)
        {
            RequiredQuery = ["userId"],
            Query = OrgSummaryFields.Query,
        };

    /// <summary>
    /// org.removeMember: <c>DELETE /orgs/{orgId}/member?userId=</c>. Returns the organization, or null when the member is gone but no
    /// response showed the organization.
    /// </summary>
    public Task<Org?> RemoveMemberAsync(ResourceId orgId, ResourceId userId, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ChangeAsync(
            new Change<Org>(new ApiRequest(RemoveMember, orgId).With("userId", userId), OrgReader.About(orgId))
            {
                IsContrary = org => Lists(org, userId) || !org.Members.IsWhole(),
                ReadBack = (part, token) => ReadBackRemovedAsync(GetOrgAsync(orgId, null, part, token), userId),
                What = Messages.WhetherMemberRemoved.With(userId, orgId),
                Check = $"Get-OrgMember {orgId} -UserId {userId}",
            },
            call,
            cancellationToken);

    // Done when the member is gone. The organization may be hidden because the token's own user has left it: then the removal is repeated,
    // and a second "not found" counts as done.
    private static async Task<(ReadBackState State, Org? Value)> ReadBackRemovedAsync(Task<Org> read, ResourceId userId)
    {
        Org org;
        try
        {
            org = await read.ConfigureAwait(false);
        }
        catch (OrgApiException e) when (e.Kind == OrgErrorKind.NotFound)
        {
            return (ReadBackState.Hidden, null);
        }

        return (Lists(org, userId) ? ReadBackState.Absent : Shown.HasAllMembers(org) ? ReadBackState.Done : ReadBackState.Unknown, org);
    }

    private static bool Lists(Org org, ResourceId userId) => org.Members.Any(one => Shown.IsSame(one.UserId, userId.ToString()));
}
