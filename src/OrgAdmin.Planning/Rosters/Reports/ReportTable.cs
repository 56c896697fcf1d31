using System;
using System.Collections.Generic;

namespace OrgAdmin.Planning.Rosters.Reports;

/// <summary>A table of a report.</summary>
public sealed class ReportTable
{
    /// <param name="columns">The headings.</param>
    /// <param name="rows">The cells, as many in each row as there are headings.</param>
    public ReportTable(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        Columns = columns ?? throw new ArgumentNullException(nameof(columns));
        Rows = rows ?? throw new ArgumentNullException(nameof(rows));
    }

    /// <summary>The headings.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The cells.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Rows { get; }
}
