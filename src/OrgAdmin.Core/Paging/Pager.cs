using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Paging;

/// <summary>
/// The one way through a list of the API. It hands out the wanted items of each page in two parts. The next page is requested before the
/// second part is handed out, if one of its items may be wanted, so that it arrives while that part is worked on. For one caller at a time.
/// </summary>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed class Pager<T>
{
    private const int LargestPage = 100;

    private readonly Func<int, int, CancellationToken, Task<Page<T>>> _getPage;
    private readonly PageWalk<T> _walk;
    private readonly Func<T, bool>? _filter;
    private readonly int _firstPage;
    private readonly int _pageSize;

    private List<T>? _second;
    private List<T>? _counted;
    private ulong _toSkip;
    private ulong _left;

    /// <param name="getPage">Requests a page: its number, from 0, and how many items it may hold.</param>
    /// <param name="idOf">The id of an item, by which it is known again; null for one that has none.</param>
    /// <param name="options">Which items are wanted; null for all.</param>
    internal Pager(Func<int, int, CancellationToken, Task<Page<T>>> getPage, Func<T, string?> idOf, PagerOptions<T>? options)
    {
        options ??= new PagerOptions<T>();
        _getPage = getPage;
        _filter = options.Filter;
        _left = options.First;

        // A small page where a few are enough; but a filter or a skip may need more than it shows.
        _pageSize = _filter is null && options.Skip == 0 && _left is > 0 and < LargestPage ? (int)_left : LargestPage;

        // Whole pages are skipped without requesting them, where every item of a page counts.
        _firstPage = _filter is null ? (int)Math.Min(options.Skip / LargestPage, int.MaxValue / LargestPage) : 0;
        _toSkip = options.Skip - ((ulong)_firstPage * LargestPage);
        _walk = new PageWalk<T>(getPage, idOf, _pageSize, _firstPage);
    }

    /// <summary>How many items of the list have been read, wanted or not.</summary>
    public long Passed => _walk.Passed;

    /// <summary>Whether every entry of the pages so far could be read. Where not, an item that is not found may be one of the others.</summary>
    public bool IsWhole => _walk.IsWhole;

    /// <summary>How many items the list has, as the API said last; null when it did not say.</summary>
    public long? TotalCount => _walk.TotalCount;

    /// <summary>
    /// How many items there are, before skipping: as the API says, or counted where there is a filter, which reads the whole list. To be
    /// asked before any item.
    /// </summary>
    /// <returns>The number, and how certain it is, from 0 to 1.</returns>
    public async Task<(ulong Count, double Accuracy)> CountAsync(CancellationToken cancellationToken)
    {
        if (_filter is not null)
        {
            var matches = new List<T>();
            while (await _walk.NextAsync(cancellationToken).ConfigureAwait(false) is { } items)
            {
                matches.AddRange(items.Where(_filter));
            }

            _counted = matches;
            return ((ulong)matches.Count, 1);
        }

        Page<T> page = await (_firstPage == 0
            ? _walk.RequestNext(cancellationToken)
            : _getPage(0, _pageSize, cancellationToken)).ConfigureAwait(false);
        page.EnsureIs(0);
        return page.TotalCount is { } total and >= 0 ? ((ulong)total, 1) : ((ulong)page.Items.Count, 0);
    }

    /// <summary>The next wanted items, at least one; null when there are no more.</summary>
    public async Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellationToken)
    {
        while (_left > 0 && await NextPartAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            List<T> wanted = Select(part);
            if (wanted.Count > 0)
            {
                return wanted;
            }
        }

        return null;
    }

    private async Task<List<T>?> NextPartAsync(CancellationToken cancellationToken)
    {
        List<T>? part = _second ?? _counted;
        if (part is not null)
        {
            _second = _counted = null;
            if (!_walk.HasEnded && MayWantMoreThan(part))
            {
                _ = _walk.RequestNext(cancellationToken);
            }

            return part;
        }

        if (await _walk.NextAsync(cancellationToken).ConfigureAwait(false) is not { } items)
        {
            return null;
        }

        int half = (items.Count + 1) / 2;
        _second = items.GetRange(half, items.Count - half);
        return items.GetRange(0, half);
    }

    // The number of matches of a filter is unknown, so that nothing is requested early where only some are wanted.
    private bool MayWantMoreThan(List<T> part) => _left > int.MaxValue
        || (_filter is null && (_toSkip > (ulong)part.Count || _toSkip + _left > (ulong)part.Count));

    private List<T> Select(List<T> part)
    {
        var wanted = new List<T>(part.Count);
        foreach (T item in part)
        {
            if (_left == 0)
            {
                break;
            }

            if (_filter is not null && !_filter(item))
            {
                continue;
            }

            if (_toSkip > 0)
            {
                _toSkip--;
                continue;
            }

            wanted.Add(item);
            _left--;
        }

        return wanted;
    }
}
