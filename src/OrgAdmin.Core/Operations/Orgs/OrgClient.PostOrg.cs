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
                ReadBack = (part, token) => ReadBackAsync(ListAllOrgs(part), org.Name, before, token),
                What = Messages.WhetherOrgCreated.With(org.Name.InQuotes()),
                Check = "Get-Org -SortBy CreationDate -Descending -First 5",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }

    // Done when there is one organization of the name that was not there before. Several may be those of others, and one without an id cannot
    // be told from those there were.
    private static async Task<(ReadBackState State, Org? Value)> ReadBackAsync(
        Pager<Org> orgs, string name, ISet<string> before, CancellationToken cancellationToken)
    {
        var made = new List<Org>();
        while (await orgs.NextAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            made.AddRange(part.Where(org =>
                Shown.IsSame(org.Name?.Trim(), name.Trim()) && !before.Contains(org.OrgId ?? string.Empty)));
        }

        return made.Count switch
        {
            0 => (orgs.IsWhole ? ReadBackState.NotDone : ReadBackState.Unknown, null),
            1 when made[0].OrgId is not null => (ReadBackState.Done, made[0]),
            _ => (ReadBackState.Unknown, null),
        };
    }
}
