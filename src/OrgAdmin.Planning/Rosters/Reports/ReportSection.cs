using System.Collections.Generic;

namespace OrgAdmin.Planning.Rosters.Reports;

/// <summary>A part of a report: of a plan, one organization.</summary>
internal sealed class ReportSection
{
    internal ReportSection(string heading, string summary, IReadOnlyList<string> remarks, ReportTable table)
    {
        Heading = heading;
        Summary = summary;
        Remarks = remarks;
        Table = table;
    }

    internal string Heading { get; }

    /// <summary>The counts.</summary>
    internal string Summary { get; }

    /// <summary>What stands above the table: refusals, seats.</summary>
    internal IReadOnlyList<string> Remarks { get; }

    internal ReportTable Table { get; }
}
