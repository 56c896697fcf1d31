namespace OrgAdmin.Core;

/// <summary>The query of userApiTokens.get.</summary>
public sealed class TokenListQuery
{
    /// <summary>name, status, id, creationDate, lastUpdated or expirationDate.</summary>
    public string SortField { get; set; } = "name";

    /// <summary>Whether the order is descending.</summary>
    public bool Descending { get; set; }

    /// <summary>A filter on the name, with <c>*</c> for any text; null for none.</summary>
    public string? NameFilter { get; set; }

    /// <summary>The same list in the order of the ids.</summary>
    internal TokenListQuery ById() => new() { SortField = "id", NameFilter = NameFilter };
}
