using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OrgAdmin.Sandbox.Http;

namespace OrgAdmin.Sandbox.Rules;

// The paging, sorting and filter parameters of a list.
internal sealed class ListQuery<T>
{
    private const int DefaultPage = 100;

    private static readonly string[] SortDirections = ["asc", "desc", "ASC", "DESC", ""];

    private readonly ListFields<T> _fields;

    public ListQuery(Call call, ListFields<T> fields)
    {
        QueryString query = call.Query;
        _fields = fields;
        SortField = OneOf(query, "sortField", fields.Sort[0].Key, fields.Sort.Select(field => field.Key));
        SortDirection = OneOf(query, "sortDirection", fields.Direction, SortDirections);
        Page = Number(query, "page", 0, minimum: 0);
        PerPage = Math.Min(Number(query, "perPage", DefaultPage, minimum: 1), call.State.LargestPage);
        FilterField = query.Find("filterField");
        Filter = query.Find("filter");
        if (!string.IsNullOrEmpty(FilterField))
        {
            OneOf(query, "filterField", string.Empty, fields.Filter.Select(field => field.Key));
        }

        if (!string.IsNullOrEmpty(Filter) && string.IsNullOrEmpty(FilterField))
        {
            throw ApiFault.Validation("\"filterField\" is required");
        }
    }

    public string SortField { get; }

    public string SortDirection { get; }

    public int Page { get; }

    public int PerPage { get; }

    public string? FilterField { get; }

    public string? Filter { get; }

    public bool IsDescending => string.Equals(SortDirection, "desc", StringComparison.OrdinalIgnoreCase);

    public T[] Find(IEnumerable<T> all) => Sort(all.Where(Keeps)).ToArray();

    // In 64 bits, because the client chooses the page number.
    public IEnumerable<T> OnPage(IReadOnlyList<T> found)
    {
        long first = (long)Page * PerPage;
        for (long i = first; i < found.Count && i < first + PerPage; i++)
        {
            yield return found[(int)i];
        }
    }

    private IEnumerable<T> Sort(IEnumerable<T> items)
    {
        Func<T, IComparable?> key = _fields.Sort.First(field => field.Key == SortField).Value;
        IEnumerable<T> ascending = items
            .OrderBy(_fields.Id, StringComparer.OrdinalIgnoreCase)
            .OrderBy(key, Comparer<IComparable?>.Create(Compare));
        return IsDescending ? ascending.Reverse() : ascending;
    }

    private bool Keeps(T item) => string.IsNullOrEmpty(Filter)
        || Glob.IsMatch(_fields.Filter.First(field => field.Key == FilterField).Value(item), Filter!);

    private static int Compare(IComparable? left, IComparable? right) => left is string text
        ? StringComparer.OrdinalIgnoreCase.Compare(text, right as string)
        : Comparer<IComparable?>.Default.Compare(left, right);

    private static string OneOf(QueryString query, string name, string fallback, IEnumerable<string> words)
    {
        string word = query.Find(name) ?? fallback;
        return words.Contains(word) ? word : throw ApiFault.Validation($"\"{name}\" must be one of [{string.Join(", ", words)}]");
    }

    private static int Number(QueryString query, string name, int fallback, int minimum)
    {
        if (query.Find(name) is not { } text)
        {
            return fallback;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= minimum
            ? number
            : throw ApiFault.Validation($"\"{name}\" must be an integer of at least {minimum}");
    }
}
