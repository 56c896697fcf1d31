using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Paging;

/// <summary>
/// The only way to read a list of the API. It returns the wanted items of each page in two parts, and requests the next page before the
/// second part, so that the page arrives while the caller works on that part. A list that shifts meanwhile is read again in an order that
/// does not shift; then only the missed items are returned, and none twice. Not thread-safe.
/// </summary>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed class Pager<T>
{
    private const int LargestPage = 100;
    private const int MostPasses = 4;

    private readonly PagerSource<T> _source;
    private readonly Func<T, bool>? _filter;
    private readonly SeenIds _seen;
    private readonly int _pageSize;
    private readonly ulong _skip;

    private PageWalk<T>? _walk;
    private List<T>? _second;
    private List<T>? _counted;
    private ulong _toSkip;
    private ulong _left;
    private int _passes;
    private bool _isWhole = true;

    /// <param name="source">Where the pages come from.</param>
    /// <param name="options">Which items are wanted; null for all.</param>
    internal Pager(PagerSource<T> source, PagerOptions<T>? options)
    {
        options ??= new PagerOptions<T>();
        _source = source;
        _seen = new SeenIds(source.MostSeen);
        _filter = options.Filter;
        _left = options.First;
        _skip = _toSkip = options.Skip;

        // Request a small page when a few items are enough, unless a filter or a skip may need more.
        _pageSize = _filter is null && _skip == 0 && _left is > 0 and < LargestPage ? (int)_left : LargestPage;
    }

    /// <summary>How many items of the list have been read, wanted or not.</summary>
    public long Passed => _walk?.Passed ?? 0;

    /// <summary>Whether every entry so far could be read. If not, an item that was not found may be an unreadable one.</summary>
    public bool IsWhole => _isWhole && _walk?.IsWhole != false;

    /// <summary>How many items the list has, as the API said last; null when it did not say.</summary>
    public long? TotalCount => _walk?.TotalCount;

    /// <summary>
    /// The number of items before skipping: as the API says, or counted by reading the whole list when there is a filter. Must be called
    /// before any item is read.
    /// </summary>
    /// <returns>The number, and how certain it is, from 0 to 1.</returns>
    /// <exception cref="OrgApiException">The list could not be read, or kept changing.</exception>
    public async Task<(ulong Count, double Accuracy)> CountAsync(CancellationToken cancellationToken)
    {
        if (_filter is not null)
        {
            var matches = new List<T>();
            while (await NextUnseenAsync(cancellationToken).ConfigureAwait(false) is { } items)
            {
                matches.AddRange(items.Where(_filter));
            }

            _counted = matches;
            return ((ulong)matches.Count, 1);
        }

        _walk ??= _skip < LargestPage ? StartAt(_source.GetPage, 0, 0) : null;
        Page<T> page = await (_walk?.RequestNext(cancellationToken) ?? _source.GetPage(0, _pageSize, cancellationToken)).ConfigureAwait(false);
        page.EnsureIs(0);
        return page.TotalCount is { } total and >= 0 ? ((ulong)total, 1) : ((ulong)page.Items.Count, 0);
    }

    /// <summary>The next wanted items, at least one; null when there are no more.</summary>
    /// <exception cref="OrgApiException">The list could not be read, or kept changing while it was walked.</exception>
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
            if (_walk is { HasEnded: false } && MayWantMoreThan(part))
            {
                _ = _walk.RequestNext(cancellationToken);
            }

            return part;
        }

        if (await NextUnseenAsync(cancellationToken).ConfigureAwait(false) is not { } items)
        {
            return null;
        }

        int half = (items.Count + 1) / 2;
        _second = items.GetRange(half, items.Count - half);
        return items.GetRange(0, half);
    }

    /// <summary>The unseen items of the next page; null when the list has ended without a shift.</summary>
    private async Task<List<T>?> NextUnseenAsync(CancellationToken cancellationToken)
    {
        _walk ??= await StartAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (await _walk.NextAsync(cancellationToken).ConfigureAwait(false) is { } items)
            {
                return items.Where(item => _source.IdOf(item) is not { } id || _seen.Add(id)).ToList();
            }

            if (!_walk.IsSuspect)
            {
                return null;
            }

            // The ids of skipped items are unknown, so a second pass could not tell them from missed ones.
            if (++_passes == MostPasses || _skip > 0)
            {
                long missing = Math.Max(1, (_walk.TotalCount ?? 0) - _seen.Count);
                throw new OrgApiException(OrgErrorKind.ListChanged, Messages.ListChanged.With(missing));
            }

            _isWhole = IsWhole;
            _walk = StartAt(_source.GetPageById, 0, 0);
        }
    }

    // Skips whole pages without requesting them, when there is no filter. The page size is known only from a response, so it is checked.
    private async Task<PageWalk<T>> StartAsync(CancellationToken cancellationToken)
    {
        ulong number = _filter is null ? Math.Min(_skip / LargestPage, int.MaxValue / LargestPage) : 0;
        if (number == 0)
        {
            return StartAt(_source.GetPage, 0, 0);
        }

        PageWalk<T> walk = StartAt(_source.GetPage, (int)number, (long)number * LargestPage);
        Page<T> page = await walk.RequestNext(cancellationToken).ConfigureAwait(false);
        ulong perPage = page.PerPage is > 0 and < LargestPage ? (ulong)page.PerPage.Value : LargestPage;
        if (perPage != LargestPage)
        {
            number = Math.Min(_skip / perPage, int.MaxValue / perPage);
            walk = StartAt(_source.GetPage, (int)number, (long)(number * perPage));
        }

        _toSkip = _skip - (number * perPage);
        return walk;
    }

    private PageWalk<T> StartAt(Func<int, int, CancellationToken, Task<Page<T>>> getPage, int firstPage, long passed) =>
        new(_source, getPage, _pageSize, firstPage, passed);

    // The number of matches of a filter is unknown, so nothing is requested early unless all items are wanted.
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
