using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Planning.Rosters.World;

/// <summary>Reads all pages of the list of organizations, side by side once the first has said how many there are.</summary>
internal sealed class OrgDirectoryReader
{
    private const int LargestPage = 100;
    private const int MostPasses = 4;

    private static readonly OrgListQuery ById = new() { SortField = "id" };

    private readonly OrgClient _client;
    private readonly OrgCall _call;

    internal OrgDirectoryReader(OrgClient client, OrgCall call)
    {
        _client = client;
        _call = call;
    }

    /// <param name="needsAll">Whether an organization that is not found matters; then a list that shifted is read again.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<OrgDirectory> ReadAsync(bool needsAll, CancellationToken cancellationToken)
    {
        try
        {
            for (int pass = 1; ; pass++)
            {
                var found = new Dictionary<string, Org>(StringComparer.OrdinalIgnoreCase);
                bool isSteady = await ReadOnceAsync(found, cancellationToken).ConfigureAwait(false);
                if (isSteady || !needsAll || pass == MostPasses)
                {
                    return new OrgDirectory(found.Values, isSteady, null);
                }
            }
        }
        catch (OrgApiException e) when (e.Kind is not (OrgErrorKind.Unauthorized or OrgErrorKind.NotConnected or OrgErrorKind.ConnectionClosed))
        {
            // A token of one organization may read it by its id and may not list.
            return new OrgDirectory(Array.Empty<Org>(), false, e);
        }
    }

    private async Task<bool> ReadOnceAsync(Dictionary<string, Org> found, CancellationToken cancellationToken)
    {
        Page<Org> first = await PageAsync(0, cancellationToken).ConfigureAwait(false);
        bool isSteady = Take(first, found);
        if (first.TotalCount is not { } total)
        {
            return await ReadOneByOneAsync(first, found, cancellationToken).ConfigureAwait(false) && isSteady;
        }

        int perPage = first.PerPage is > 0 and <= LargestPage and var size ? (int)size : LargestPage;
        int pages = first.Items.Count == 0 ? 1 : (int)Math.Min(int.MaxValue, (total + perPage - 1) / perPage);
        Page<Org>[] others = await Task.WhenAll(Enumerable.Range(1, Math.Max(0, pages - 1)).Select(page => PageAsync(page, cancellationToken))).ConfigureAwait(false);
        foreach (Page<Org> page in others)
        {
            isSteady &= Take(page, found) && page.TotalCount == total;
        }

        return isSteady && found.Count == total;
    }

    // The API does not say how many there are: until a page is short.
    private async Task<bool> ReadOneByOneAsync(Page<Org> page, Dictionary<string, Org> found, CancellationToken cancellationToken)
    {
        bool isSteady = true;
        for (int number = 1; page.Items.Count >= (page.PerPage is > 0 ? page.PerPage.Value : LargestPage); number++)
        {
            int before = found.Count;
            page = await PageAsync(number, cancellationToken).ConfigureAwait(false);
            isSteady &= Take(page, found);
            if (found.Count == before)
            {
                break;
            }
        }

        return isSteady;
    }

    private static bool Take(Page<Org> page, Dictionary<string, Org> found)
    {
        bool isSteady = true;
        foreach (Org org in page.Items)
        {
            if (!ResourceId.IsValid(org.OrgId) || found.ContainsKey(org.OrgId!))
            {
                isSteady = false;
                continue;
            }

            found.Add(org.OrgId!, org);
        }

        return isSteady;
    }

    private async Task<Page<Org>> PageAsync(int number, CancellationToken cancellationToken)
    {
        Page<Org> page = await _client.GetOrgsAsync(ById, number, LargestPage, _call.ForItem(), cancellationToken).ConfigureAwait(false);
        return page.Number is { } got && got != number
            ? throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.WrongPage.With(number, got))
            : page;
    }
}
