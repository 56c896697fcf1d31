using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace OrgAdmin.Planning.Rosters.Reports;

/// <summary>
/// Writes a report as Markdown. Nothing of what people or organizations are called can ping somebody, link somewhere or break a table.
/// </summary>
internal sealed class MarkdownWriter
{
    /// <summary>A little less than a comment on a pull request may have.</summary>
    internal const int Longest = 60_000;

    private const int Reserve = 400;

    // Mentions, numbers of issues, and ids of commits are found in the finished text, whatever is encoded.
    private static readonly Regex Reference = new(@"[@#]|\b[Gg][Hh]-[0-9]|[0-9A-Fa-f]{7,}", RegexOptions.CultureInvariant);

    private readonly StringBuilder _text = new();
    private int _left;

    internal static string Write(ReportDocument document) => new MarkdownWriter().WriteAll(document);

    /// <summary>The line by which a job finds the comment it has made before.</summary>
    internal static string Mark(string title) =>
        "<!-- orgadmin-report: " + new string(title.Select(c => c < 0x80 && (char.IsLetterOrDigit(c) || c == ' ') ? c : '_').Take(100).ToArray()) + " -->";

    /// <summary>A text that Markdown shows as it is. Words that could ping somebody or link somewhere become code.</summary>
    internal static string Escape(string? text) => string.Join(" ", (text ?? string.Empty).ForDisplayInLines()
        .Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ')
        .Split(' ')
        .Select(word => Reference.IsMatch(word)
            ? "<code>" + Encode(word) + "</code>"
            : Encode(word)));

    // A character that is written by its number never counts as Markdown.
    private static string Encode(string word)
    {
        var encoded = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            if (c >= 0x80 || char.IsLetterOrDigit(c))
            {
                encoded.Append(c);
            }
            else
            {
                encoded.Append("&#").Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
            }
        }

        return encoded.ToString();
    }

    private string WriteAll(ReportDocument document)
    {
        Line(Mark(document.Title));
        Line("## " + Escape(document.Title));
        Line(string.Empty);
        foreach (string total in document.Totals)
        {
            Line("**" + Escape(total) + "**");
            Line(string.Empty);
        }

        foreach (ReportSection section in document.Sections)
        {
            Write(section);
        }

        if (_left > 0)
        {
            _text.Append("\n**").Append(Escape(Messages.RosterReportCut.With(_left))).Append("**\n");
        }

        return _text.ToString();
    }

    private void Write(ReportSection section)
    {
        List<string> rows = section.Table.Rows.Select(row => "| " + string.Join(" | ", row.Select(Escape)) + " |").ToList();
        string heading = section.Heading.Length == 0 ? Escape(section.Summary) : $"<b>{Escape(section.Heading)}</b>, {Escape(section.Summary)}";
        List<string> top = new() { $"<details><summary>{heading}</summary>", string.Empty };
        foreach (string remark in section.Remarks)
        {
            top.Add(Escape(remark));
            top.Add(string.Empty);
        }

        if (rows.Count > 0)
        {
            top.Add("| " + string.Join(" | ", section.Table.Columns.Select(Escape)) + " |");
            top.Add("|" + string.Concat(section.Table.Columns.Select(_ => " --- |")));
        }

        if (_left > 0 || !Fits(top.Sum(line => line.Length + 1)))
        {
            _left += rows.Count + 1;
            return;
        }

        top.ForEach(Line);
        int shown = 0;
        while (shown < rows.Count && Fits(rows[shown].Length + 1))
        {
            Line(rows[shown++]);
        }

        _left += rows.Count - shown;
        Line(string.Empty);
        Line("</details>");
        Line(string.Empty);
    }

    private bool Fits(int length) => _text.Length + length + Reserve <= Longest;

    private void Line(string line) => _text.Append(line).Append('\n');
}
