using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace OrgAdmin.Shell;

/// <summary>Converts the arguments after a script's path to the form typed at a prompt.</summary>
internal static partial class ScriptArgument
{
    /// <summary>
    /// Quotes an argument unless it names a parameter. Nothing is evaluated except <c>-Switch:$false</c>, for which a command line has no
    /// other form.
    /// </summary>
    public static string Quote(string argument)
    {
        Match name = ParameterName().Match(argument);
        if (!name.Success)
        {
            return QuoteValue(argument);
        }

        string value = argument[name.Length..];
        return value.Length == 0 || Truth().IsMatch(value) ? argument : name.Value + QuoteValue(value);
    }

    public static string QuoteValue(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    // A parameter: -Name alone, or -Name: before a value. -5 is a value.
    [GeneratedRegex(@"\A-[\p{L}_?][\w]*(:|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterName();

    [GeneratedRegex(@"\A\$(true|false)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Truth();
}
