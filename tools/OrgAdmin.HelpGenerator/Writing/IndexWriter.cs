using System.Collections.Generic;
using System.Linq;
using System.Text;
using OrgAdmin.HelpGenerator.Help;

namespace OrgAdmin.HelpGenerator.Writing;

/// <summary>Writes the first page of the reference.</summary>
internal static class IndexWriter
{
    internal static string Write(IReadOnlyList<CmdletHelp> cmdlets)
    {
        var page = new StringBuilder("<!-- Generated from the XML docs by tools/OrgAdmin.HelpGenerator; change those. -->\n\n# Cmdlets\n\n");
        page.Append("The same text is in the module: `Get-Help Get-Org -Full`.\n\n| Cmdlet | What it does | API operations |\n|---|---|---|\n");
        foreach (CmdletHelp cmdlet in cmdlets)
        {
            string operations = string.Join(", ", cmdlet.Operations.Select(operation => operation.Id).Distinct());
            page.Append($"| [{cmdlet.Name}]({cmdlet.Name}.md) | {MarkdownText.Cell(cmdlet.Synopsis)} | {operations} |\n");
        }

        return page.Append("\nWhat the cmdlets emit is described in [objects.md](objects.md).\n").ToString();
    }
}
