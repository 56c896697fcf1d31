using System.Linq;
using System.Text;
using OrgAdmin.HelpGenerator.Help;

namespace OrgAdmin.HelpGenerator.Writing;

/// <summary>Writes a parameter set the way PowerShell shows it.</summary>
internal static class SyntaxText
{
    private const int Width = 100;

    internal static string Write(string cmdlet, SyntaxHelp syntax)
    {
        var text = new StringBuilder(cmdlet);
        int column = cmdlet.Length;
        foreach (string part in syntax.Parameters.Select(Parameter).Append("[<CommonParameters>]"))
        {
            if (column + 1 + part.Length > Width)
            {
                text.Append("\n   ");
                column = 3;
            }

            text.Append(' ').Append(part);
            column += 1 + part.Length;
        }

        return text.ToString();
    }

    private static string Parameter(ParameterHelp help)
    {
        string name = help.Position is null ? "-" + help.Name : $"[-{help.Name}]";
        string type = help.Values.Count > 0 ? $"{{{string.Join(" | ", help.Values)}}}" : $"<{help.TypeName}>";
        string both = help.IsSwitch ? name : $"{name} {type}";
        return help.IsRequired ? both : $"[{both}]";
    }
}
