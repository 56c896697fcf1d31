using System;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Core;

namespace OrgAdmin.Infrastructure;

/// <summary>
/// Walks orgs.get page by page, and asks for a page only when an item of it is wanted. Trusts what the API says of its pages, and shows
/// no organization twice where the list shifts between two pages.
/// </summary>
internal sealed class OrgList
{
    private const int LargestPage = 100;

    private readonly Func<int, int, OrgPage> _getPage;
    private readonly NameFilter? _filter;
    private readonly PagingParameters _paging;

    private OrgPage? _countedPage;
    private List<Org>? _countedMatches;

    internal OrgList(Func<int, int, OrgPage> getPage, NameFilter? filter, PagingParameters paging)
    {
        _getPage = getPage;
        _filter = filter;
        _paging = paging;
    }

    // A small page where a few are enough; but a filter or a skip may need more than it shows.
    private int PageSize => _filter is null && _paging.Skip == 0 && _paging.First is > 0 and < LargestPage
        ? (int)_paging.First
        : LargestPage;

    /// <summary>How many there are, before skipping: what the API says, or what was counted where a filter is exact only here.</summary>
    internal (ulong Count, double Accuracy) Count()
    {
        if (_filter is not null)
        {
            _countedMatches = new List<Org>(Matches(0));
            return ((ulong)_countedMatches.Count, 1);
        }

        _countedPage = _getPage(0, PageSize);
        return _countedPage.TotalCount is { } total and >= 0 ? ((ulong)total, 1) : ((ulong)_countedPage.Items.Count, 0);
    }

    internal IEnumerable<Org> Items()
    {
        ulong left = _paging.First;
        if (left == 0)
        {
            yield break;
        }

        // Whole pages are skipped without asking for them, where every item of a page counts.
        ulong pages = _filter is null ? Math.Min(_paging.Skip / LargestPage, int.MaxValue / LargestPage) : 0;
        ulong toSkip = _paging.Skip - (pages * LargestPage);
        foreach (Org org in _countedMatches ?? Matches((int)pages))
        {
            if (toSkip > 0)
            {
                toSkip--;
                continue;
            }

            yield return org;
            if (--left == 0)
            {
                yield break;
            }
        }
    }

    private IEnumerable<Org> Matches(int firstPage)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long passed = (long)firstPage * LargestPage;
        for (int number = firstPage; ; number++)
        {
            OrgPage page = (number == 0 ? _countedPage : null) ?? _getPage(number, PageSize);
            if (page.Page is { } got && got != number)
            {
                throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.WrongPage.With(number, got));
            }

            bool hasNew = false;
            foreach (Org org in page.Items)
            {
                if (org.OrgId is null || seen.Add(org.OrgId))
                {
                    hasNew = true;
                    if (_filter is null || _filter.IsMatch(org.Name))
                    {
                        yield return org;
                    }
                }
            }

            // An API that shows the same page again and again would never end.
            passed += page.Items.Count;
            long fullPage = page.PerPage is > 0 ? page.PerPage.Value : PageSize;
            bool isLast = page.TotalCount is { } total ? passed >= total : page.Items.Count < fullPage;
            if (!hasNew || isLast)
            {
                yield break;
            }
        }
    }
}
