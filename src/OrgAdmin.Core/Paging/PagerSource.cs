using System;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Paging;

/// <summary>Where the pages of a list come from. A page whose answer would be too large comes in smaller ones.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
internal sealed class PagerSource<T>
{
    // More than are likely to come between two pages.
    private const int LatestOfLog = 2_000;

    /// <param name="getPage">Requests a page: its number, from 0, and how many items it may hold.</param>
    /// <param name="getPageById">The same in id order, in which a change to an item does not move it.</param>
    /// <param name="idOf">The id that identifies an item across pages; null for one without an id.</param>
    /// <param name="moment">Grows with each change that the process sends to the server.</param>
    internal PagerSource(
        Func<int, int, CancellationToken, Task<Page<T>>> getPage,
        Func<int, int, CancellationToken, Task<Page<T>>> getPageById,
        Func<T, string?> idOf,
        Func<long> moment)
    {
        GetPage = new SmallerPages<T>(getPage).GetAsync;
        GetPageById = new SmallerPages<T>(getPageById).GetAsync;
        IdOf = idOf;
        Moment = moment;
    }

    internal Func<int, int, CancellationToken, Task<Page<T>>> GetPage { get; }

    internal Func<int, int, CancellationToken, Task<Page<T>>> GetPageById { get; }

    internal Func<T, string?> IdOf { get; }

    internal Func<long> Moment { get; }

    /// <summary>
    /// Whether the newest items come first and none is ever moved or taken out, as in a log. New items then show as repeated ones on a
    /// later page and hide none, so that the list is never read again, and only the latest ids are kept, however long it is.
    /// </summary>
    internal bool GrowsAtFront { get; init; }

    /// <summary>How many ids are kept.</summary>
    internal int MostSeen => GrowsAtFront ? LatestOfLog : int.MaxValue;
}
