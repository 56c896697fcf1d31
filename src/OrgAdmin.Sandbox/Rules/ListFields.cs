using System;
using System.Collections.Generic;

namespace OrgAdmin.Sandbox.Rules;

// The fields by which a list of T can be sorted and filtered.
internal sealed class ListFields<T>
{
    public ListFields(Func<T, string> id, params KeyValuePair<string, Func<T, IComparable?>>[] sort)
    {
        Id = id;
        Sort = sort;
    }

    // The tie-breaker for equal sort values, so that no item appears on two pages.
    public Func<T, string> Id { get; }

    // The first field is the default.
    public IReadOnlyList<KeyValuePair<string, Func<T, IComparable?>>> Sort { get; }

    public IReadOnlyList<KeyValuePair<string, Func<T, string>>> Filter { get; init; } = [];

    public string Direction { get; init; } = "asc";

    public static KeyValuePair<string, Func<T, IComparable?>> By(string name, Func<T, IComparable?> key) => new(name, key);

    public static KeyValuePair<string, Func<T, string>> Text(string name, Func<T, string> text) => new(name, text);
}
