namespace OrgAdmin.Planning.Rosters.Reports;

/// <summary>The forms of a report.</summary>
public enum ReportFormat
{
    /// <summary>For comments on pull requests.</summary>
    Markdown,

    /// <summary>One file that can be mailed and printed.</summary>
    Html,

    /// <summary>For spreadsheets.</summary>
    Csv,
}
