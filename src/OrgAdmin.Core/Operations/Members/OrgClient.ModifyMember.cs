using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Operations;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation ModifyMember { get; } =
        new("org.modifyMember", ApiOperation.Patch, "/orgs/{orgId}/member", ApiScopes.Organization)
        {
            Query = OrgSummaryFields.Query,
        };

    /// <summary>org.modifyMember: <c>PATCH /orgs/{orgId}/member</c>. Answers with the organization.</summary>
    public async Task<Org> ModifyMemberAsync(ResourceId orgId, OrgMemberPatch change, OrgCall call, CancellationToken cancellationToken)
    {
        ApiRequest request = new ApiRequest(ModifyMember, orgId).WithBody(RequestJson.Write(change, MembersJson.Bodies.OrgMemberPatch));
        return (await _caller.ChangeAsync(
            new Change<Org>(request, OrgReader.About(orgId))
            {
                IsContrary = org => Look(change, org) == ReadBackState.Absent || !org.Members.IsWhole(),
                ReadBack = (part, token) => ReadBackAsync(GetOrgAsync(orgId, null, part, token), change),
                What = Messages.WhetherMemberChanged.With(change.UserId, orgId),
                Check = $"Get-OrgMember {orgId} -UserId {change.UserId}",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task<(ReadBackState State, Org? Value)> ReadBackAsync(Task<Org> read, OrgMemberPatch sent)
    {
        Org org = await read.ConfigureAwait(false);
        return (Look(sent, org), org);
    }

    // When the list is incomplete, a missing member proves nothing.
    private static ReadBackState Look(OrgMemberPatch sent, Org org)
    {
        OrgMember? member = org.Members.FirstOrDefault(one => Shown.IsSame(one.UserId, sent.UserId));
        if (member is null)
        {
            return Shown.HasAllMembers(org) ? ReadBackState.Absent : ReadBackState.Unknown;
        }

        return Shown.Is(sent.Role, member.Role)
            && RoleEntry.AreSame(sent.ApplicationRoles, member.ApplicationRoles)
            && RoleEntry.AreSame(sent.DashboardRoles, member.DashboardRoles)
                ? ReadBackState.Done
                : ReadBackState.Absent;
    }
}
