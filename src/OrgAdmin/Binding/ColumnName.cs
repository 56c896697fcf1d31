using System;
using System.Globalization;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>Names of columns as programs and people write them.</summary>
internal static class ColumnName
{
    // A byte order mark that was read as Windows-1252.
    private const string MarkInLatin = "ï»¿";

    /// <summary>
    /// The name without what does not matter: case, blanks and invisible characters, hyphens and underscores, and a trailing <c>[…]</c> as in
    /// <c>Email Address [Required]</c>.
    /// </summary>
    internal static string Normalize(string name)
    {
        string text = InvisibleText.Trim(name);
        if (text.StartsWith(MarkInLatin, StringComparison.Ordinal))
        {
            text = text.Substring(MarkInLatin.Length);
        }

        int bracket = text.LastIndexOf('[');
        if (bracket > 0 && text.EndsWith("]", StringComparison.Ordinal))
        {
            text = text.Substring(0, bracket);
        }

        return new string(text.Where(c => !IsIgnored(c)).Select(char.ToLowerInvariant).ToArray());
    }

    /// <summary>The name in quotes as PowerShell reads them.</summary>
    internal static string Quote(string name) => "'" + name.ForDisplay().Replace("'", "''") + "'";

    private static bool IsIgnored(char c) => c is '_' || InvisibleText.IsInvisible(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;
}
