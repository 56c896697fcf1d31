using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Paging;

/// <summary>Requests a page, and where its answer would be too large, the smaller pages that hold the same items.</summary>
internal sealed class SmallerPages<T>
{
    private readonly Func<int, int, CancellationToken, Task<Page<T>>> _getPage;

    internal SmallerPages(Func<int, int, CancellationToken, Task<Page<T>>> getPage) => _getPage = getPage;

    internal async Task<Page<T>> GetAsync(int number, int size, CancellationToken cancellationToken)
    {
        try
        {
            return await _getPage(number, size, cancellationToken).ConfigureAwait(false);
        }
        catch (OrgApiException e) when (e.AnswerWasTooLarge && size > 1)
        {
            return await GetPartsAsync(number, size, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Page<T>> GetPartsAsync(int number, int size, CancellationToken cancellationToken)
    {
        int parts = SmallestDivisor(size);
        int smaller = size / parts;
        var items = new List<T>();
        bool areWhole = true;
        long? totalCount = null;
        for (int part = 0; part < parts; part++)
        {
            int each = (number * parts) + part;
            Page<T> page = await GetAsync(each, smaller, cancellationToken).ConfigureAwait(false);
            page.EnsureIs(each);
            if (page.PerPage < smaller && smaller > 1)
            {
                // The API gives less than it was asked for, so that its pages lie otherwise than these.
                page = await GetPartsAsync(each, smaller, cancellationToken).ConfigureAwait(false);
            }

            items.AddRange(page.Items);
            areWhole &= page.Items.IsWhole();
            totalCount = page.TotalCount;
            if (page.IsLast(((long)each * smaller) + page.Items.Count, smaller))
            {
                break;
            }
        }

        return new Page<T>(new ItemList<T>(items) { IsWhole = areWhole }, totalCount, size, number);
    }

    private static int SmallestDivisor(int size)
    {
        int divisor = 2;
        while (size % divisor != 0)
        {
            divisor++;
        }

        return divisor;
    }
}
