using System.Collections;
using System.Collections.Generic;

namespace OrgAdmin.Core.Paging;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed class Page<T> : IPage
{
    internal Page(IReadOnlyList<T> items, long? totalCount, long? perPage, long? number)
    {
        Items = items;
        TotalCount = totalCount;
        PerPage = perPage;
        Number = number;
    }

    /// <summary>The items of the page.</summary>
    public IReadOnlyList<T> Items { get; }

    IEnumerable IPage.Items => Items;

    /// <summary>The number of items on all pages; null when the API did not say.</summary>
    public long? TotalCount { get; }

    /// <summary>The page size the API uses, which may be smaller than requested; null when it did not say.</summary>
    public long? PerPage { get; }

    /// <summary>The number of the page, from 0; null when the API did not say.</summary>
    public long? Number { get; }

    /// <summary>Checks that this is the requested page.</summary>
    /// <exception cref="OrgApiException">The answer says that it is another.</exception>
    internal void EnsureIs(int number)
    {
        if (Number is { } got && got != number)
        {
            throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.WrongPage.With(number, got));
        }
    }

    /// <summary>Whether the list ends with this page.</summary>
    /// <param name="passed">How many items there were up to its end.</param>
    /// <param name="asked">How many items a page was asked to hold.</param>
    internal bool IsLast(long passed, int asked) => TotalCount is { } total
        ? passed >= total
        : Items.Count < (PerPage is > 0 ? PerPage.Value : asked);
}
