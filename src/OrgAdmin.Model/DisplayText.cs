using System.Globalization;
using System.Text;

namespace OrgAdmin;

/// <summary>Makes text that came from elsewhere fit to be shown: it is data, and must not steer a terminal or hide part of a prompt.</summary>
internal static class DisplayText
{
    private const int Longest = 200;

    /// <summary>One line of at most 200 characters, without control, format and line-separating characters.</summary>
    internal static string ForDisplay(this string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var shown = new StringBuilder(text!.Length);
        foreach (char c in text)
        {
            if (shown.Length >= Longest)
            {
                shown.Append('…');
                break;
            }

            shown.Append(IsPlain(c) ? c : '\uFFFD');
        }

        return shown.ToString();
    }

    /// <summary>The text as it is, its lines and tabs too, without other control, format and line-separating characters.</summary>
    internal static string ForDisplayInLines(this string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            shown.Append(c is '\r' or '\n' or '\t' || IsPlain(c) ? c : '\uFFFD');
        }

        return shown.ToString();
    }

    private static bool IsPlain(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
