using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Operations;
using OrgAdmin.Core.Paging;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation TransferResources { get; } =
        new("org.transferResources", ApiOperation.Patch, "/orgs/{orgId}/transferResources", ApiScopes.Organization);

    /// <summary>
    /// org.transferResources: <c>PATCH /orgs/{orgId}/transferResources</c>. The answer says no more than that it succeeded. Every id must be that of
    /// something that the organization has: when the outcome is unclear, whose the things are now tells whether all or none were moved.
    /// </summary>
    public Task TransferResourcesAsync(ResourceId orgId, ResourceTransfer transfer, OrgCall call, CancellationToken cancellationToken)
    {
        _ = transfer ?? throw new ArgumentNullException(nameof(transfer));
        ApiRequest request = new ApiRequest(TransferResources, orgId)
            .WithBody(RequestJson.Write(transfer, ResourcesJson.Bodies.ResourceTransfer));
        bool isToUser = transfer.DestinationType == OwnerTypes.User;
        return _caller.ChangeAsync(
            new Change<bool>(request, body => ReplyJson.ReadObject(body, SuccessReader.Read))
            {
                ReadBack = (part, token) => ReadBackAsync(orgId, transfer, part, token),
                What = Messages.WhetherTransferred.With(
                    Counts(transfer), orgId, isToUser ? Messages.OwnSandbox : Messages.TheOrgById.With(transfer.DestinationId)),
                Check = (transfer.ApplicationIds is null ? "Get-OrgDashboard " : "Get-OrgApplication ") + orgId,
            },
            call,
            cancellationToken);
    }

    private static string Counts(ResourceTransfer transfer)
    {
        var counts = new List<string>();
        if (transfer.ApplicationIds is { Count: > 0 })
        {
            counts.Add(Plural.Of(transfer.ApplicationIds.Count, Messages.RosterOneApplication, Messages.RosterApplications));
        }

        if (transfer.DashboardIds is { Count: > 0 })
        {
            counts.Add(Plural.Of(transfer.DashboardIds.Count, Messages.RosterOneDashboard, Messages.RosterDashboards));
        }

        return string.Join(Messages.And, counts);
    }

    // Read without regard to the owner, so that one list shows both what was moved and what was not.
    private async Task<(ReadBackState State, bool Value)> ReadBackAsync(
        ResourceId orgId, ResourceTransfer sent, OrgCall call, CancellationToken cancellationToken)
    {
        var owners = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (sent.ApplicationIds is { Count: > 0 })
        {
            Pager<OrgApplication> applications = ListApplications(new ResourceListQuery(), null, call);
            await AddOwnersAsync(applications, one => (one.ApplicationId, one.OwnerId), owners, cancellationToken).ConfigureAwait(false);
        }

        if (sent.DashboardIds is { Count: > 0 })
        {
            Pager<OrgDashboard> dashboards = ListDashboards(new ResourceListQuery(), null, call);
            await AddOwnersAsync(dashboards, one => (one.DashboardId, one.OwnerId), owners, cancellationToken).ConfigureAwait(false);
        }

        bool AreAllOf(string ownerId) => IdsOf(sent).TrueForAll(id => owners.TryGetValue(id, out string? owner) && Shown.IsSame(owner, ownerId));
        return AreAllOf(sent.DestinationId) ? (ReadBackState.Done, true)
            : (AreAllOf(orgId.ToString()) ? ReadBackState.Absent : ReadBackState.Unknown, false);
    }

    private static async Task AddOwnersAsync<T>(
        Pager<T> things, Func<T, (string? Id, string? OwnerId)> read, Dictionary<string, string?> owners, CancellationToken cancellationToken)
    {
        while (await things.NextAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            foreach (T thing in part)
            {
                (string? id, string? ownerId) = read(thing);
                owners[id ?? string.Empty] = ownerId;
            }
        }
    }

    private static List<string> IdsOf(ResourceTransfer transfer) =>
        [.. transfer.ApplicationIds ?? Array.Empty<string>(), .. transfer.DashboardIds ?? Array.Empty<string>()];
}
