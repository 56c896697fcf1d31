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
        for (int i = 0, width; i < text.Length; i += width)
        {
            width = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (shown.Length + width > Longest)
            {
                shown.Append('…');
                break;
            }

            if (IsPlain(text, i))
            {
                shown.Append(text, i, width);
            }
            else
            {
                shown.Append('\uFFFD');
            }
        }

        return shown.ToString();
    }

    /// <summary>The whole text with its lines and tabs, without other control, format and line-separating characters.</summary>
    internal static string ForDisplayInLines(this string text)
    {
        var shown = new StringBuilder(text.Length);
        for (int i = 0, width; i < text.Length; i += width)
        {
            width = char.IsSurrogatePair(text, i) ? 2 : 1;
            bool isShown = text[i] is '\r' or '\n' or '\t' || IsPlain(text, i);
            shown.Append(isShown ? text.Substring(i, width) : "\uFFFD");
        }

        return shown.ToString();
    }

    // Half a pair counts as a surrogate, a whole one as what it stands for.
    private static bool IsPlain(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate);
}
