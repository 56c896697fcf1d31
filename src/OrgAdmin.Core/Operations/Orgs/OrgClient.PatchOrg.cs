using System;
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
    internal static ApiOperation PatchOrg { get; } = new("org.patch", ApiOperation.Patch, "/orgs/{orgId}", ApiScopes.OrganizationBounded)
    {
        Query = OrgSummaryFields.Query,
    };

    /// <summary>org.patch: <c>PATCH /orgs/{orgId}</c>. Answers with the changed organization.</summary>
    public async Task<Org> PatchOrgAsync(ResourceId orgId, OrgPatch change, OrgCall call, CancellationToken cancellationToken)
    {
        _secrets.Add((change ?? throw new ArgumentNullException(nameof(change))).CardToken);
        ApiRequest request = new ApiRequest(PatchOrg, orgId).WithBody(RequestJson.Write(change, OrgsJson.Bodies.OrgPatch));
        return (await _caller.ChangeAsync(
            new Change<Org>(request, OrgReader.About(orgId))
            {
                IsContrary = org => !ShowsAllOf(change, org),
                ReadBack = (part, token) => ReadBackAsync(GetOrgAsync(orgId, null, part, token), change),
                What = Messages.WhetherOrgChanged.With(orgId),
                Check = $"Get-Org {orgId}",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }

    // The API never shows a card token: when one was sent, matching fields prove nothing.
    private static async Task<(ReadBackState State, Org? Value)> ReadBackAsync(Task<Org> read, OrgPatch sent)
    {
        Org org = await read.ConfigureAwait(false);
        return (!ShowsAllOf(sent, org) ? ReadBackState.Absent : sent.CardToken is null ? ReadBackState.Done : ReadBackState.Unknown, org);
    }

    private static bool ShowsAllOf(OrgPatch sent, Org org) =>
        Shown.Is(sent.Name, org.Name) && Shown.Is(sent.Description, org.Description) && Shown.Is(sent.IconColor, org.IconColor)
        && Shown.Is(sent.MfaMode, org.MfaMode) && Shown.Is(sent.PlanId, org.PlanId)
        && (sent.BillingEmail is null || Shown.IsSame(sent.BillingEmail, org.BillingEmail ?? string.Empty));
}
