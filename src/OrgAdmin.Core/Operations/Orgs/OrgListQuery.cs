namespace OrgAdmin.Core;

/// <summary>The query of orgs.get.</summary>
public sealed class OrgListQuery
{
    /// <summary>name, id, creationDate or lastUpdated.</summary>
    public string SortField { get; set; } = "name";

    /// <summary>Whether the order is descending.</summary>
    public bool Descending { get; set; }

    /// <summary>A filter on the name, with <c>*</c> for any text; null for none.</summary>
    public string? NameFilter { get; set; }

    /// <summary>Which counts to add or leave out; null for the API's choice.</summary>
    public OrgSummaryFields? Summary { get; set; }

    /// <summary>The same list in the order of the ids.</summary>
    internal OrgListQuery ById() => new() { SortField = "id", NameFilter = NameFilter, Summary = Summary };
}
