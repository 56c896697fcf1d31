using System.Collections.Generic;

namespace OrgAdmin.Core;

/// <summary>One page of orgs.get.</summary>
public sealed class OrgPage
{
    internal OrgPage(IReadOnlyList<Org> items, long? totalCount, long? perPage, long? page)
    {
        Items = items;
        TotalCount = totalCount;
        PerPage = perPage;
        Page = page;
    }

    /// <summary>The organizations of the page.</summary>
    public IReadOnlyList<Org> Items { get; }

    /// <summary>How many there are on all pages; null when the API did not say.</summary>
    public long? TotalCount { get; }

    /// <summary>How many the API puts on a page, which may be fewer than it was asked for; null when it did not say.</summary>
    public long? PerPage { get; }

    /// <summary>The number of the page, from 0; null when the API did not say.</summary>
    public long? Page { get; }

    /// <summary>Makes sure that this is the page that was asked for.</summary>
    /// <exception cref="OrgApiException">The answer says that it is another.</exception>
    public void EnsureIs(int number)
    {
        if (Page is { } got && got != number)
        {
            throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.WrongPage.With(number, got));
        }
    }

    /// <summary>Whether the list ends with this page.</summary>
    /// <param name="passed">How many organizations there were up to its end.</param>
    /// <param name="asked">How many organizations a page was asked to hold.</param>
    public bool IsLast(long passed, int asked) => TotalCount is { } total
        ? passed >= total
        : Items.Count < (PerPage is > 0 ? PerPage.Value : asked);
}
