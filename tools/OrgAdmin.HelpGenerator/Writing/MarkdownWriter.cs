using System.Collections.Generic;
using System.Linq;
using System.Text;
using OrgAdmin.HelpGenerator.Help;

namespace OrgAdmin.HelpGenerator.Writing;

/// <summary>Writes the page of one cmdlet for the reference.</summary>
internal static class MarkdownWriter
{
    internal static string Write(CmdletHelp help, IReadOnlySet<string> cmdlets)
    {
        var page = new StringBuilder();
        Line(page, $"<!-- Generated from the XML docs by tools/OrgAdmin.HelpGenerator; change those. -->\n\n# {help.Name}\n");
        Line(page, MarkdownText.Write(help.Synopsis) + "\n\n## Syntax\n");
        foreach (SyntaxHelp syntax in help.Syntax)
        {
            Line(page, $"```text\n{SyntaxText.Write(help.Name, syntax)}\n```\n");
        }

        Line(page, "## Description\n");
        Paragraphs(page, help.Description);
        Line(page, "## Examples\n");
        for (int i = 0; i < help.Examples.Count; i++)
        {
            Example(page, i + 1, help.Examples[i]);
        }

        Line(page, "## Parameters\n");
        foreach (ParameterHelp parameter in help.Parameters)
        {
            Parameter(page, parameter);
        }

        Line(page, "The common parameters are those of every cmdlet: see about_CommonParameters.\n".Replace("_", @"\_"));
        Types(page, "Inputs", help.Inputs);
        Types(page, "Outputs", help.Outputs);
        Notes(page, help);
        Line(page, "## See also\n");
        foreach (string link in help.Links)
        {
            Line(page, cmdlets.Contains(link) ? $"- [{link}]({link}.md)" : $"- [{MarkdownText.Write(link)}](../../module/en-US/{link}.help.txt)");
        }

        return page.ToString();
    }

    private static void Example(StringBuilder page, int number, ExampleHelp help)
    {
        Line(page, $"### Example {number}: {MarkdownText.Write(help.Title)}\n");
        Paragraphs(page, help.Introduction);
        Line(page, $"```powershell\n{help.Code}\n```\n");
        Paragraphs(page, help.Remarks);
    }

    private static void Parameter(StringBuilder page, ParameterHelp help)
    {
        Line(page, $"### -{help.Name}\n\n{MarkdownText.Write(help.Text)}\n\n| | |\n|---|---|");
        Row(page, "Type", $"`{help.TypeName}`");
        if (help.Values.Count > 0)
        {
            Row(page, "Values", string.Join(", ", help.Values));
        }

        Row(page, "Required", YesNo(help.IsRequired));
        Row(page, "Position", help.PositionText);
        Row(page, "Default value", MarkdownText.Cell(help.Default));
        Row(page, "Pipeline input", (help.IsTakenByValue, help.IsTakenByPropertyName) switch
        {
            (true, true) => "by value and by property name",
            (true, false) => "by value",
            (false, true) => "by property name",
            _ => "no",
        });
        Row(page, "Wildcards", YesNo(help.TakesWildcards));
        Row(page, "Aliases", help.Aliases.Count > 0 ? string.Join(", ", help.Aliases) : "none");
        Row(page, "Parameter sets", help.Sets.Count > 0 ? string.Join(", ", help.Sets) : "all");
        Line(page, string.Empty);
    }

    private static void Types(StringBuilder page, string title, IReadOnlyList<TypeHelp> types)
    {
        Line(page, $"## {title}\n");
        foreach (TypeHelp type in types)
        {
            string name = ObjectsWriter.Describes(type.Type) ? $"[{type.Name}](objects.md#{type.Type!.Name.ToLowerInvariant()})" : type.Name;
            Line(page, $"**{name}**\n\n{MarkdownText.Write(type.Text)}\n");
        }
    }

    private static void Notes(StringBuilder page, CmdletHelp help)
    {
        Line(page, "## Notes\n");
        Paragraphs(page, help.Notes);
        if (help.Operations.Count == 0)
        {
            return;
        }

        Line(page, "| API operation | Request | Used | Token scopes, one of |\n|---|---|---|---|");
        foreach (OperationHelp operation in help.Operations)
        {
            string scopes = operation.Scopes.Count == 0 ? "no token needed" : string.Join(", ", operation.Scopes.Select(scope => $"`{scope}`"));
            Line(page, $"| {operation.Id} | `{operation.Request}` | {MarkdownText.Cell(operation.Use)} | {scopes} |");
        }

        Line(page, string.Empty);
    }

    private static void Paragraphs(StringBuilder page, IEnumerable<string> paragraphs)
    {
        foreach (string paragraph in paragraphs)
        {
            Line(page, MarkdownText.Write(paragraph) + "\n");
        }
    }

    private static void Row(StringBuilder page, string name, string value) => Line(page, $"| {name} | {value} |");

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');

    private static string YesNo(bool value) => value ? "yes" : "no";
}
