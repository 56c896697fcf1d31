using System.Globalization;
using System.Text;

namespace OrgAdmin;

/// <summary>Makes text that came from elsewhere fit to be shown: it is data, and must not steer a terminal or hide part of a prompt.</summary>
internal static class DisplayText
{
    private const int Longest = 200;
    private const int LongestName = 60;
    private const int LongestAddress = 320;
    private const char Mark = '\uFFFD';

    private static readonly char[] Deceptive = { '<', '>', '@' };

    /// <summary>
    /// One line of at most 200 characters, without control, format and line-separating characters. A run of blanks or of letters that are
    /// not seen comes out as one blank, and a run of what is taken out as one mark.
    /// </summary>
    internal static string ForDisplay(this string? text) => text.ForDisplay(Longest);

    /// <summary>The same, cut to a length of its own.</summary>
    internal static string ForDisplay(this string? text, int longest)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var shown = new StringBuilder(text!.Length);
        for (int i = 0, width; i < text.Length; i += width)
        {
            width = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (shown.Length + width > longest)
            {
                shown.Append('…');
                break;
            }

            char last = shown.Length == 0 ? '\0' : shown[shown.Length - 1];
            if (!IsPlain(text, i))
            {
                shown.Append(last == Mark ? string.Empty : Mark.ToString());
            }
            else if (IsBlank(text, i))
            {
                shown.Append(last == ' ' ? string.Empty : " ");
            }
            else
            {
                shown.Append(text, i, width);
            }
        }

        return shown.ToString();
    }

    /// <summary>
    /// A person: name and address are cut apart, and the address stays whole. A name that could pass for somebody else's address gives way to
    /// the user id.
    /// </summary>
    internal static string ForDisplay(this OrgMember member)
    {
        string name = member.FullName.ForDisplay(LongestName);
        if (name.IndexOfAny(Deceptive) >= 0)
        {
            name = member.UserId.ForDisplay();
        }

        string email = member.Email.ForDisplay(LongestAddress);
        return email.Length == 0
            ? name.Length > 0 ? name : (member.UserId ?? nameof(OrgMember)).ForDisplay()
            : name.Length > 0 ? $"{name} <{email}>" : email;
    }

    /// <summary>An object of the API, as texts name it.</summary>
    internal static string ForDisplay(this ApiObject item) =>
        item is OrgMember member ? member.ForDisplay() : (item.ToString() ?? string.Empty).ForDisplay();

    /// <summary>A name between quotation marks that it cannot end itself.</summary>
    internal static string InQuotes(this string? text) => $"'{text.ForDisplay().Replace("'", "''")}'";

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

    // Blanks of every kind, and letters that no font draws: Hangul fillers, the blank of Braille, joiners, selectors of variants.
    private static bool IsBlank(string text, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(text, index) == UnicodeCategory.SpaceSeparator
        || text[index] is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u2800' or '\u3164' or '\uFFA0'
            or (>= '\u180B' and <= '\u180F')
        || (text[index] is >= '\uFE00' and <= '\uFE0F' && (index == 0 || char.IsWhiteSpace(text[index - 1])));

    // Half a pair counts as a surrogate, a whole one as what it stands for.
    private static bool IsPlain(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate);
}
