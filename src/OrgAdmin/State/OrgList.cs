using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using OrgAdmin.Binding;
using OrgAdmin.Core;

namespace OrgAdmin.State;

/// <summary>
/// Walks orgs.get page by page. The next page is asked for when half of one is taken, if an item of it may be wanted. Trusts what the API
/// says of its pages, and shows no organization twice where the list shifts between two pages.
/// </summary>
internal sealed class OrgList
{
    private const int LargestPage = 100;

    private readonly Func<int, int, Task<OrgPage>> _askFor;
    private readonly Func<Task<OrgPage>, OrgPage> _take;
    private readonly NameFilter? _filter;
    private readonly ulong _skip;
    private readonly ulong _first;

    private OrgPage? _countedPage;
    private List<Org>? _countedMatches;

    /// <param name="askFor">Asks for a page: its number and how many it may hold.</param>
    /// <param name="take">Waits for a page that was asked for.</param>
    /// <param name="filter">Which names are wanted; null for all.</param>
    /// <param name="skip">How many are passed over.</param>
    /// <param name="first">How many are taken after that.</param>
    internal OrgList(
        Func<int, int, Task<OrgPage>> askFor,
        Func<Task<OrgPage>, OrgPage> take,
        NameFilter? filter = null,
        ulong skip = 0,
        ulong first = ulong.MaxValue)
    {
        _askFor = askFor;
        _take = take;
        _filter = filter;
        _skip = skip;
        _first = first;
    }

    // A small page where a few are enough; but a filter or a skip may need more than it shows.
    private int PageSize => _filter is null && _skip == 0 && _first is > 0 and < LargestPage
        ? (int)_first
        : LargestPage;

    /// <summary>How many there are, before skipping: what the API says, or what was counted where a filter is exact only here.</summary>
    internal (ulong Count, double Accuracy) Count()
    {
        if (_filter is not null)
        {
            _countedMatches = new List<Org>(Matches(0));
            return ((ulong)_countedMatches.Count, 1);
        }

        _countedPage = _take(_askFor(0, PageSize));
        return _countedPage.TotalCount is { } total and >= 0 ? ((ulong)total, 1) : ((ulong)_countedPage.Items.Count, 0);
    }

    internal IEnumerable<Org> Items()
    {
        ulong left = _first;
        if (left == 0)
        {
            yield break;
        }

        // Whole pages are skipped without asking for them, where every item of a page counts.
        ulong pages = _filter is null ? Math.Min(_skip / LargestPage, int.MaxValue / LargestPage) : 0;
        ulong toSkip = _skip - (pages * LargestPage);
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
        Task<OrgPage>? asked = null;
        for (int number = firstPage; ; number++)
        {
            OrgPage page = (number == 0 ? _countedPage : null) ?? _take(asked ?? _askFor(number, PageSize));
            page.EnsureIs(number);
            asked = null;
            passed += page.Items.Count;
            bool isLast = page.IsLast(passed, PageSize);
            bool hasNew = false;
            for (int i = 0; i < page.Items.Count; i++)
            {
                // Not after a page that only repeats what was there: it is the last, whatever it says.
                if (asked is null && hasNew && i >= page.Items.Count / 2 && !isLast && MayWantMoreThan(passed))
                {
                    asked = _askFor(number + 1, PageSize);
                }

                Org org = page.Items[i];
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
            if (!hasNew || isLast)
            {
                yield break;
            }
        }
    }

    // How many of a filtered list it takes to find those that are wanted, nobody knows beforehand.
    private bool MayWantMoreThan(long passed) => _first == ulong.MaxValue
        || (_filter is null && (ulong)passed < _first + Math.Min(_skip, ulong.MaxValue - _first));
}
