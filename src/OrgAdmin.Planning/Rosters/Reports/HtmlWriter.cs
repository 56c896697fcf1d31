using System.Linq;
using System.Text;

namespace OrgAdmin.Planning.Rosters.Reports;

/// <summary>Writes a report as one HTML file: no script, nothing from elsewhere, light and dark, fit for mail and for print.</summary>
internal static class HtmlWriter
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --faint: #57606a; --line: #d0d7de; --head: #f3f5f7; --gain: #116329; --loss: #a40e26; --find: #7d4e00; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --faint: #9aa4af; --line: #30363d; --head: #161b22; --gain: #56d364; --loss: #ff7b72; --find: #e3b341; } }
        body { color: var(--ink); background: var(--paper); font: 15px/1.45 system-ui, "Segoe UI", sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .25rem; } p { margin: .25rem 0; } .faint { color: var(--faint); } .refused { color: var(--loss); font-weight: 600; }
        table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border: 1px solid var(--line); overflow-wrap: anywhere; }
        th { background: var(--head); } td:first-child { white-space: nowrap; } .gain td:first-child { color: var(--gain); font-weight: 700; } .loss td:first-child { color: var(--loss); font-weight: 700; } .find td:first-child { color: var(--find); font-weight: 700; }
        @media print { :root { --ink: #000; --paper: #fff; --faint: #444; --line: #999; --head: #eee; } body { margin: 0; max-width: none; font-size: 10pt; } tr { break-inside: avoid; } thead { display: table-header-group; } h2 { break-after: avoid; } }
        """;

    internal static string Write(ReportDocument document)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>").Append(Escape(document.Title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n")
            .Append("<h1>").Append(Escape(document.Title)).Append("</h1>\n");
        foreach (string total in document.Totals)
        {
            html.Append("<p><strong>").Append(Escape(total)).Append("</strong></p>\n");
        }

        foreach (ReportSection section in document.Sections)
        {
            Write(html, section);
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder html, ReportSection section)
    {
        if (section.Heading.Length > 0)
        {
            html.Append("<h2>").Append(Escape(section.Heading)).Append("</h2>\n<p class=\"faint\">").Append(Escape(section.Summary)).Append("</p>\n");
        }

        foreach (string remark in section.Remarks)
        {
            html.Append("<p class=\"refused\">").Append(Escape(remark)).Append("</p>\n");
        }

        if (section.Table.Rows.Count == 0)
        {
            return;
        }

        html.Append("<table>\n<thead><tr>").Append(string.Concat(section.Table.Columns.Select(column => "<th>" + Escape(column) + "</th>"))).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in section.Table.Rows)
        {
            html.Append("<tr").Append(ClassOf(row[0])).Append('>').Append(string.Concat(row.Select(cell => "<td>" + Escape(cell) + "</td>"))).Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
    }

    private static string ClassOf(string? sign) => sign switch
    {
        "+" => " class=\"gain\"",
        "-" => " class=\"loss\"",
        "!" => " class=\"find\"",
        _ => string.Empty,
    };

    private static string Escape(string? text) => (text ?? string.Empty).ForDisplayInLines()
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");
}
