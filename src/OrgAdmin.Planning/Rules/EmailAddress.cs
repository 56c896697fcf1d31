using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace OrgAdmin.Planning.Rules;

/// <summary>
/// Compares e-mail addresses: equal ones, and ones that only look alike. The local part is compared without case, the domain as ASCII
/// (IDN), both in Unicode's composed form (NFC).
/// </summary>
public static class EmailAddress
{
    // Pairs: a letter of another script or a Latin variant, and the Latin letter it looks like.
    private const string Imitations = "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwкkοoαaνvιiκkρpυuτtıiɑaɡgոnօoսu";

    private static readonly Dictionary<char, char> Imitated = Enumerable.Range(0, Imitations.Length / 2)
        .ToDictionary(pair => Imitations[2 * pair], pair => Imitations[(2 * pair) + 1]);

    /// <summary>The normal form of an address, for comparing and sorting.</summary>
    public static string Normalize(string address) => EmailForm.Normalize(address);

    /// <summary>Whether two texts are the same address; null equals nothing.</summary>
    public static bool AreSame(string? one, string? other) => EmailForm.AreSame(one, other);

    /// <summary>The normal form of the part before the last @.</summary>
    public static string LocalPart(string address)
    {
        string text = Normalize(address);
        int at = text.LastIndexOf('@');
        return at < 0 ? text : text.Substring(0, at);
    }

    /// <summary>The domain in ASCII; empty when the text has no @.</summary>
    public static string Domain(string address)
    {
        string text = Normalize(address);
        return text.Substring(text.LastIndexOf('@') is >= 0 and int at ? at + 1 : text.Length);
    }

    /// <summary>A domain in ASCII and lower case; a name that IDN does not allow stays as it is.</summary>
    public static string AsciiDomain(string domain) => EmailForm.AsciiDomain(domain);

    /// <summary>
    /// The code points that do not belong to the script of the rest of their part of the address, such as <c>U+0430</c> for a Cyrillic
    /// letter among Latin ones; empty when no part mixes scripts.
    /// </summary>
    public static IReadOnlyList<string> ForeignCodePoints(string address)
    {
        string text = UnicodeForm.Compose(address);
        int at = text.LastIndexOf('@');
        IEnumerable<string> parts = at < 0
            ? new[] { text }
            : new[] { text.Substring(0, at) }.Concat(UnicodeDomain(text.Substring(at + 1)).Split('.'));
        return parts.SelectMany(ForeignIn).Distinct().ToList().AsReadOnly();
    }

    /// <summary>Whether a reader can mistake two different addresses for each other.</summary>
    public static bool LookAlike(string one, string other) =>
        !AreSame(one, other) && string.Equals(Skeleton(one), Skeleton(other), StringComparison.Ordinal);

    /// <summary>A reduced form of the address that is equal for addresses that look alike.</summary>
    public static string Skeleton(string address)
    {
        string text = UnicodeForm.Compose(address);
        int at = text.LastIndexOf('@');
        string seen = (at < 0 ? text : text.Substring(0, at + 1) + UnicodeDomain(text.Substring(at + 1))).ToLowerInvariant();
        var skeleton = new StringBuilder(seen.Length);
        foreach (char c in UnicodeForm.Decompose(seen))
        {
            if (c < 0x80)
            {
                skeleton.Append(c == '0' ? 'o' : c is '1' or '|' ? 'l' : c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                skeleton.Append(Imitated.TryGetValue(c, out char latin) ? latin : c);
            }
        }

        return skeleton.Replace("rn", "m").Replace("vv", "w").ToString();
    }

    private static string UnicodeDomain(string domain)
    {
        // Fast path: nearly all domains are plain ASCII, and the conversion is slow.
        if (UnicodeForm.IsAscii(domain) && domain.IndexOf("xn--", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return domain;
        }

        try
        {
            return new IdnMapping().GetUnicode(domain.ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            return domain;
        }
    }

    private static IEnumerable<string> ForeignIn(string part)
    {
        if (UnicodeForm.IsAscii(part))
        {
            return Array.Empty<string>();
        }

        List<(string CodePoint, WritingScript Script)> letters = new();
        for (int i = 0; i < part.Length; i++)
        {
            int codePoint = char.IsSurrogatePair(part, i) ? char.ConvertToUtf32(part, i++) : part[i];
            if (WritingScripts.Of(codePoint) is var script and not WritingScript.Common)
            {
                letters.Add(("U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture), script));
            }
        }

        if (letters.Count == 0)
        {
            return Array.Empty<string>();
        }

        // Chinese, Japanese and Korean text commonly contains Latin letters.
        WritingScript main = letters.GroupBy(letter => letter.Script).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        bool isEastAsian = letters.All(letter => letter.Script is WritingScript.EastAsian or WritingScript.Latin);
        return isEastAsian ? Array.Empty<string>() : letters.Where(letter => letter.Script != main).Select(letter => letter.CodePoint);
    }
}
