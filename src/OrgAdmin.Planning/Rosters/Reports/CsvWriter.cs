using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace OrgAdmin.Planning.Rosters.Reports;

/// <summary>Writes a report as CSV. No cell is taken for a formula by a spreadsheet.</summary>
internal static class CsvWriter
{
    private const string LineEnd = "\r\n";

    internal static string Write(ReportDocument document)
    {
        var csv = new StringBuilder();
        Line(csv, document.Flat.Columns);
        foreach (IReadOnlyList<string?> row in document.Flat.Rows)
        {
            Line(csv, row);
        }

        return csv.ToString();
    }

    private static void Line(StringBuilder csv, IReadOnlyList<string?> cells) => csv.Append(string.Join(",", cells.Select(Cell))).Append(LineEnd);

    private static string Cell(string? text)
    {
        string cell = (text ?? string.Empty).ForDisplayInLines();
        if (cell.TrimStart() is { Length: > 0 } begun && begun[0] is '=' or '+' or '-' or '@')
        {
            cell = "'" + cell;
        }

        return "\"" + cell.Replace("\"", "\"\"") + "\"";
    }
}
