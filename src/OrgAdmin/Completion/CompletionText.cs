using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace OrgAdmin.Completion;

/// <summary>Converts between values and their form on a command line.</summary>
internal static class CompletionText
{
    // Text that PowerShell reads as one argument in any context; all other text is quoted.
    private static readonly Regex Bare = new(@"\A[A-Za-z0-9_][A-Za-z0-9_.@+-]*\z", RegexOptions.CultureInvariant);

    // 24 digits, or an id like 1e5 or 12d, would be parsed as a number.
    private static readonly Regex Number = new(@"\A[0-9.]+(e[+-]?[0-9]+)?[dl]?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The value, in single quotes where it needs them.</summary>
    internal static string Quote(string value) => Bare.IsMatch(value) && !Number.IsMatch(value)
        ? value
        : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";

    /// <summary>The typed text without its quotes.</summary>
    internal static string Unquote(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return string.Empty;
        }

        char first = typed![0];
        if (first != '\'' && first != '"')
        {
            return typed;
        }

        string inner = typed.Substring(1);
        if (inner.Length > 0 && inner[inner.Length - 1] == first)
        {
            inner = inner.Substring(0, inner.Length - 1);
        }

        return inner.Replace(new string(first, 2), first.ToString());
    }

    /// <summary>Whether a value may be put on the command line: control characters would steer the terminal.</summary>
    internal static bool IsSafe(string? value) => !string.IsNullOrEmpty(value) && value.ForDisplay() == value;
}
