using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Completion;

/// <summary>Completes what names an organization that the token can list.</summary>
public abstract class OrgCompleter : LiveCompleter
{
    private const int PageSize = 100;
    private const int MostPages = 10;

    private protected OrgCompleter()
    {
    }

    private protected sealed override IEnumerable<Choice> Choices(CompletedLine line, OrgConnection connection) =>
        ToChoices(connection.Completions.Get("orgs", token => ReadAsync(connection.Client, token)) ?? Enumerable.Empty<Org>());

    /// <summary>The organizations as choices.</summary>
    private protected abstract IEnumerable<Choice> ToChoices(IEnumerable<Org> orgs);

    private static async Task<IReadOnlyList<Org>> ReadAsync(OrgClient client, CancellationToken cancellationToken)
    {
        var orgs = new List<Org>();
        OrgPage page;
        int number = 0;
        do
        {
            page = await client.GetOrgsAsync(new OrgListQuery(), number, PageSize, Reading, cancellationToken).ConfigureAwait(false);
            orgs.AddRange(page.Items);
        }
        while (++number < MostPages && page.Items.Count > 0 && orgs.Count < (page.TotalCount ?? 0));

        return orgs;
    }
}
