using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Completion;

/// <summary>Completes the id of an organization, found by the beginning of its id or any part of its name.</summary>
public sealed class OrgIdCompleter : LiveCompleter
{
    private const int PageSize = 100;
    private const int MostPages = 10;

    private protected override IEnumerable<Choice> Choices(CompletedLine line, OrgConnection connection) =>
        connection.Completions.Get("orgs", token => ReadAsync(connection.Client, token)) ?? Enumerable.Empty<Choice>();

    private static async Task<IReadOnlyList<Choice>> ReadAsync(OrgClient client, CancellationToken cancellationToken)
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

        return orgs
            .Where(org => ResourceId.IsValid(org.OrgId))
            .GroupBy(org => org.OrgId, StringComparer.OrdinalIgnoreCase).Select(same => same.First())
            .Select(ToChoice)
            .GroupBy(choice => choice.Label, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Count() == 1 ? same : same.Select(choice => choice.Distinct()))
            .ToList();
    }

    private static Choice ToChoice(Org org)
    {
        string name = org.Name.ForDisplay();
        return new Choice(org.OrgId!, name, Messages.OrgByName.With(name, org.OrgId), name);
    }
}
