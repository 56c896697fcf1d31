using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
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
    internal static ApiOperation PostOrg { get; } = new("orgs.post", HttpMethod.Post, "/orgs", ApiScopes.UserBounded)
    {
        Query = OrgSummaryFields.Query,
    };

    /// <summary>
    /// orgs.post: <c>POST /orgs</c>. Returns the new organization. <paramref name="before"/> are the ids of the earlier organizations: when
    /// the outcome is unclear, the new one is found by comparing with them.
    /// </summary>
    public async Task<Org> PostOrgAsync(OrgPost org, ISet<string> before, OrgCall call, CancellationToken cancellationToken)
    {
        _ = before ?? throw new ArgumentNullException(nameof(before));
        _secrets.Add((org ?? throw new ArgumentNullException(nameof(org))).CardToken);
        ApiRequest request = new ApiRequest(PostOrg).WithBody(RequestJson.Write(org, OrgsJson.Bodies.OrgPost));
        return (await _caller.ChangeAsync(
            new Change<Org>(request, OrgReader.New)
            {
                IsContrary = made => before.Contains(made.OrgId!) || !Shown.IsSame(made.Name?.Trim(), org.Name.Trim()),
                ReadBack = (part, token) => ReadBackAsync(ListAllOrgs(part), org, before, token),
                FindTwins = (made, part, token) => FindTwinsAsync(ListAllOrgs(part), org, before, made, token),
                What = Messages.WhetherOrgCreated.With(org.Name.InQuotes()),
                Check = "Get-Org -SortBy CreationDate -Descending -First 5",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }

    // Done when exactly one organization of this name is new and has the fields that were sent. One with other fields or without an id, or
    // several, may have been created by somebody else.
    private static async Task<(ReadBackState State, Org? Value)> ReadBackAsync(
        Pager<Org> orgs, OrgPost sent, ISet<string> before, CancellationToken cancellationToken)
    {
        List<Org> named = await FindNewAsync(orgs, sent, before, cancellationToken).ConfigureAwait(false);
        List<Org> made = named.FindAll(org => org.OrgId is not null && Says(sent, org));
        return made.Count == 1 ? (ReadBackState.Done, made[0])
            : (named.Count == 0 && orgs.IsWhole ? ReadBackState.Absent : ReadBackState.Unknown, null);
    }

    private static async Task<IReadOnlyList<string>?> FindTwinsAsync(
        Pager<Org> orgs, OrgPost sent, ISet<string> before, Org made, CancellationToken cancellationToken)
    {
        List<Org> named = await FindNewAsync(orgs, sent, before, cancellationToken).ConfigureAwait(false);
        return !orgs.IsWhole ? null : named
            .Where(org => ResourceId.IsValid(org.OrgId) && !Shown.IsSame(org.OrgId, made.OrgId) && Says(sent, org))
            .Select(org => $"Remove-Org {org.OrgId}")
            .ToList();
    }

    private static async Task<List<Org>> FindNewAsync(
        Pager<Org> orgs, OrgPost sent, ISet<string> before, CancellationToken cancellationToken)
    {
        var named = new List<Org>();
        while (await orgs.NextAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            named.AddRange(part.Where(org =>
                Shown.IsSame(org.Name?.Trim(), sent.Name.Trim()) && !before.Contains(org.OrgId ?? string.Empty)));
        }

        return named;
    }

    // The plan is not compared: the API may assign another one than requested.
    private static bool Says(OrgPost sent, Org org) =>
        !Shown.IsOther(sent.Description, org.Description) && !Shown.IsOther(sent.MfaMode, org.MfaMode)
        && !Shown.IsOther(sent.IconColor, org.IconColor)
        && (sent.BillingEmail is null || org.BillingEmail is null || Shown.IsSame(sent.BillingEmail, org.BillingEmail));
}
