using System;
using System.Globalization;

namespace OrgAdmin;

/// <summary>
/// The normal form of e-mail addresses: the local part without case, the domain as ASCII (IDN), both in Unicode's composed form (NFC).
/// </summary>
internal static class EmailForm
{
    /// <summary>The normal form of an address, for comparing and sorting.</summary>
    internal static string Normalize(string address)
    {
        string text = UnicodeForm.Compose(address);
        int at = text.LastIndexOf('@');
        return at < 0 ? text.ToLowerInvariant() : text.Substring(0, at).ToLowerInvariant() + "@" + AsciiDomain(text.Substring(at + 1));
    }

    /// <summary>Whether two texts are the same address; null equals nothing.</summary>
    internal static bool AreSame(string? one, string? other) => one is not null && other is not null
        && (string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
            || (!(UnicodeForm.IsAscii(one) && UnicodeForm.IsAscii(other))
                && string.Equals(Normalize(one), Normalize(other), StringComparison.Ordinal)));

    /// <summary>A domain in ASCII and lower case; a name that IDN does not allow stays as it is.</summary>
    internal static string AsciiDomain(string domain)
    {
        string lower = UnicodeForm.Compose(domain).ToLowerInvariant();
        if (UnicodeForm.IsAscii(lower))
        {
            return lower;
        }

        try
        {
            return new IdnMapping().GetAscii(lower).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return lower;
        }
    }
}
