using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Paging;

/// <summary>
/// One pass over the pages of a list, in order. It detects signs that the list has shifted meanwhile, so that the pass may have missed
/// items.
/// </summary>
internal sealed class PageWalk<T>
{
    private readonly Func<int, int, CancellationToken, Task<Page<T>>> _getPage;
    private readonly PagerSource<T> _source;
    private readonly int _pageSize;
    private readonly SeenIds _met;

    private Task<Page<T>>? _requested;
    private long? _began;
    private long? _fullPage;
    private int _number;

    /// <param name="source">Where the pages come from.</param>
    /// <param name="getPage">Requests a page: its number, from 0, and how many items it may hold.</param>
    /// <param name="pageSize">How many items a page is asked to hold.</param>
    /// <param name="firstPage">The number of the first page to request.</param>
    /// <param name="passed">How many items there are before that page.</param>
    internal PageWalk(
        PagerSource<T> source,
        Func<int, int, CancellationToken, Task<Page<T>>> getPage,
        int pageSize,
        int firstPage,
        long passed)
    {
        _source = source;
        _getPage = getPage;
        _met = new SeenIds(source.MostSeen);
        _pageSize = pageSize;
        _number = firstPage;
        Passed = passed;
    }

    /// <summary>The number of items passed so far, including those on pages before the first one.</summary>
    internal long Passed { get; private set; }

    /// <summary>How many items there are on all pages, as the last page says.</summary>
    internal long? TotalCount { get; private set; }

    /// <summary>Whether every entry of the pages so far could be read.</summary>
    internal bool IsWhole { get; private set; } = true;

    /// <summary>Whether there is no further page.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>Whether the list has shown a shift, or the process has changed something between two pages.</summary>
    internal bool IsSuspect { get; private set; }

    /// <summary>Requests the next page unless that request was already sent.</summary>
    internal Task<Page<T>> RequestNext(CancellationToken cancellationToken)
    {
        _began ??= _source.Moment();
        return _requested ??= _getPage(_number, _pageSize, cancellationToken);
    }

    /// <summary>The items of the next page; null when there is no further page.</summary>
    internal async Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellationToken)
    {
        if (HasEnded)
        {
            return null;
        }

        bool isFirst = TotalCount is null && _met.Count == 0;
        Page<T> page = await RequestNext(cancellationToken).ConfigureAwait(false);
        page.EnsureIs(_number);
        _requested = null;
        _number++;
        Passed += page.Items.Count;
        bool hasGrown = !isFirst && _source.GrowsAtFront && page.TotalCount > TotalCount;
        IsSuspect |= !isFirst && (page.TotalCount != TotalCount || _source.Moment() != _began);
        TotalCount = page.TotalCount;
        IsWhole &= page.Items.IsWhole();
        bool hasNew = false;
        foreach (T item in page.Items)
        {
            bool isNew = _source.IdOf(item) is not { } id || _met.Add(id);
            hasNew |= isNew;
            IsSuspect |= !isNew;
        }

        // Stop at a repeated page: an API that always returns the same page would never end.
        bool isLast = page.IsLast(Passed, _pageSize);
        HasEnded = (!hasNew && !hasGrown) || isLast;
        _fullPage ??= page.PerPage is > 0 ? page.PerPage : page.Items.Count;
        IsSuspect |= !isLast && page.Items.Count < _fullPage;
        IsSuspect &= !_source.GrowsAtFront;
        return page.Items;
    }
}
