using System.Collections.Generic;

namespace OrgAdmin.Core;

/// <summary>Which counts of an organization's summary the API is asked to add or leave out.</summary>
public sealed class OrgSummaryFields
{
    internal const string ExcludeParameter = "summaryExclude";
    internal const string IncludeParameter = "summaryInclude";

    /// <summary>Names of counts to add, as the API has them; null for none.</summary>
    public IReadOnlyList<string>? Include { get; set; }

    /// <summary>Names of counts to leave out, as the API has them; null for none.</summary>
    public IReadOnlyList<string>? Exclude { get; set; }

    /// <summary>The query parameters of every operation that takes these fields.</summary>
    internal static IReadOnlyList<string> Query { get; } = [ExcludeParameter, IncludeParameter];
}
