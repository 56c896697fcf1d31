using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Completion;

/// <summary>Completes an organization that the token can list.</summary>
public abstract class OrgCompleter : LiveCompleter
{
    private const int MostOrgs = 1000;

    private protected OrgCompleter()
    {
    }

    private protected sealed override IEnumerable<Choice> Choices(CompletedLine line, OrgConnection connection) =>
        ToChoices(OrgsOf(connection));

    /// <summary>The organizations that the token can list, with the members that the list shows.</summary>
    internal static IEnumerable<Org> OrgsOf(OrgConnection connection) =>
        connection.Completions.Get("orgs", token => ReadAsync(connection.Client, token)) ?? Enumerable.Empty<Org>();

    /// <summary>The organizations as choices.</summary>
    private protected abstract IEnumerable<Choice> ToChoices(IEnumerable<Org> orgs);

    private static async Task<IReadOnlyList<Org>> ReadAsync(OrgClient client, CancellationToken cancellationToken)
    {
        var orgs = new List<Org>();
        Pager<Org> pager = client.ListOrgs(new OrgListQuery(), new PagerOptions<Org> { First = MostOrgs }, Reading);
        while (await pager.NextAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            orgs.AddRange(part);
        }

        return orgs;
    }
}
