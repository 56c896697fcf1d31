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
    /// orgs.post: <c>POST /orgs</c>. Answers with the new organization. <paramref name="before"/> are the ids of the organizations there
    /// were: only against them can it be told whether one was made when no clear answer comes.
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

    // Done when one organization of the name was not there before and says what was sent. One of the name that says something else, or has no
    // id, may be that of others, and several may be too.
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

    // The API may give another plan than the one that was asked for.
    private static bool Says(OrgPost sent, Org org) =>
        !Shown.IsOther(sent.Description, org.Description) && !Shown.IsOther(sent.MfaMode, org.MfaMode)
        && !Shown.IsOther(sent.IconColor, org.IconColor)
        && (sent.BillingEmail is null || org.BillingEmail is null || Shown.IsSame(sent.BillingEmail, org.BillingEmail));
}
