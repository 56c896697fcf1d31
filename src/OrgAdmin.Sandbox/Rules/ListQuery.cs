using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OrgAdmin.Sandbox.Http;

namespace OrgAdmin.Sandbox.Rules;

// The paging, sorting and filtering that a list was asked for.
internal sealed class ListQuery
{
    private const int DefaultPage = 100;

    private static readonly string[] SortFields = ["name", "id", "creationDate", "lastUpdated"];

    private static readonly string[] SortDirections = ["asc", "desc", "ASC", "DESC", ""];

    public ListQuery(QueryString query, int largestPage)
    {
        SortField = OneOf(query, "sortField", "name", SortFields);
        SortDirection = OneOf(query, "sortDirection", "asc", SortDirections);
        Page = Number(query, "page", 0, minimum: 0);
        PerPage = Math.Min(Number(query, "perPage", DefaultPage, minimum: 1), largestPage);
        FilterField = query.Find("filterField");
        Filter = query.Find("filter");
        if (FilterField is not (null or "name"))
        {
            throw ApiFault.Validation("\"filterField\" must be one of [name]");
        }

        if (Filter is not null && FilterField is null)
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

    public IEnumerable<SandboxOrganization> Sort(IEnumerable<SandboxOrganization> organizations)
    {
        IEnumerable<SandboxOrganization> byId = organizations.OrderBy(org => org.Id, StringComparer.OrdinalIgnoreCase);
        IEnumerable<SandboxOrganization> ascending = SortField switch
        {
            "name" => byId.OrderBy(org => org.Name, StringComparer.OrdinalIgnoreCase),
            "creationDate" => byId.OrderBy(org => org.CreationDate),
            "lastUpdated" => byId.OrderBy(org => org.LastUpdated),
            _ => byId,
        };
        return string.Equals(SortDirection, "desc", StringComparison.OrdinalIgnoreCase) ? ascending.Reverse() : ascending;
    }

    public bool Keeps(SandboxOrganization organization) =>
        string.IsNullOrEmpty(Filter) || Glob.IsMatch(organization.Name, Filter!);

    private static string OneOf(QueryString query, string name, string fallback, string[] words)
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
