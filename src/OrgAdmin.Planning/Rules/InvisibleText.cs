using System.Globalization;

namespace OrgAdmin.Planning.Rules;

/// <summary>
/// Characters that nobody sees in a cell: blanks of every kind, zero-width characters and the byte order mark. Programs that write tables
/// leave them around a value; within a value they make another one of it.
/// </summary>
public static class InvisibleText
{
    private const char HangulFiller = '\u3164';
    private const char BrailleBlank = '\u2800';

    /// <summary>Whether a character shows nothing.</summary>
    public static bool IsInvisible(char c) => char.IsWhiteSpace(c) || c is HangulFiller or BrailleBlank
        || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>The text without the invisible characters at its ends.</summary>
    public static string Trim(string text)
    {
        int first = 0, end = text.Length;
        while (first < end && IsInvisible(text[first]))
        {
            first++;
        }

        while (end > first && IsInvisible(text[end - 1]))
        {
            end--;
        }

        return text.Substring(first, end - first);
    }

    /// <summary>Whether a text shows nothing at all.</summary>
    public static bool IsEmpty(string? text) => text is null || Trim(text).Length == 0;

    /// <summary>The code point of the first invisible character, such as <c>U+00A0</c>; null when there is none.</summary>
    public static string? FindCodePoint(string text)
    {
        foreach (char c in text)
        {
            if (IsInvisible(c))
            {
                return "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
