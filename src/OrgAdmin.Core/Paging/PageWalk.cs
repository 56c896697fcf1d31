using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Paging;

/// <summary>
/// Goes through the pages of a list one by one. It trusts what the API says of its pages, and shows no item twice where the list shifts
/// between two pages.
/// </summary>
internal sealed class PageWalk<T>
{
    private readonly Func<int, int, CancellationToken, Task<Page<T>>> _getPage;
    private readonly Func<T, string?> _idOf;
    private readonly int _pageSize;
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    private Task<Page<T>>? _requested;
    private int _number;

    internal PageWalk(Func<int, int, CancellationToken, Task<Page<T>>> getPage, Func<T, string?> idOf, int pageSize, int firstPage)
    {
        _getPage = getPage;
        _idOf = idOf;
        _pageSize = pageSize;
        _number = firstPage;
        Passed = (long)firstPage * pageSize;
    }

    /// <summary>How many items of the list have been passed, those of the pages before the first one included.</summary>
    internal long Passed { get; private set; }

    /// <summary>How many items there are on all pages, as the last page says.</summary>
    internal long? TotalCount { get; private set; }

    /// <summary>Whether every entry of the pages so far could be read.</summary>
    internal bool IsWhole { get; private set; } = true;

    /// <summary>Whether there is no further page.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>Requests the next page, unless that has been done.</summary>
    internal Task<Page<T>> RequestNext(CancellationToken cancellationToken) =>
        _requested ??= _getPage(_number, _pageSize, cancellationToken);

    /// <summary>The items of the next page that have not been seen; null when there is no further page.</summary>
    internal async Task<List<T>?> NextAsync(CancellationToken cancellationToken)
    {
        if (HasEnded)
        {
            return null;
        }

        Page<T> page = await RequestNext(cancellationToken).ConfigureAwait(false);
        page.EnsureIs(_number);
        _requested = null;
        _number++;
        Passed += page.Items.Count;
        TotalCount = page.TotalCount;
        IsWhole &= page.Items.IsWhole();
        var unseen = new List<T>(page.Items.Count);
        foreach (T item in page.Items)
        {
            if (_idOf(item) is not { } id || _seen.Add(id))
            {
                unseen.Add(item);
            }
        }

        // An API that shows the same page again and again would never end.
        HasEnded = unseen.Count == 0 || page.IsLast(Passed, _pageSize);
        return unseen;
    }
}
