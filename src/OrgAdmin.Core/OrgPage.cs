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
}
