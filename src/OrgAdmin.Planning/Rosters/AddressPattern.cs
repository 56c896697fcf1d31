using System;
using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters;

/// <summary>Patterns of addresses and of domains, with <c>*</c> for any text.</summary>
internal static class AddressPattern
{
    /// <summary>The word for members that single sign-on brings.</summary>
    internal const string Sso = "sso";

    private static readonly Regex Shape = new(@"\A[^\s@<>()\[\],;:?\\""\p{C}]+@[^\s@<>()\[\],;:?\\""\p{C}]+\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a text is a pattern of addresses.</summary>
    internal static bool IsValid(string pattern) => Shape.IsMatch(pattern);

    /// <summary>Whether a text is a domain, or <c>*.</c> and a domain.</summary>
    internal static bool IsDomain(string pattern)
    {
        string domain = EmailAddress.AsciiDomain(pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern.Substring(2) : pattern);
        return Uri.CheckHostName(domain) == UriHostNameType.Dns && domain.Any(char.IsLetter) && !domain.EndsWith(".", StringComparison.Ordinal);
    }

    internal static bool IsMatch(string pattern, string email) =>
        IsGlobMatch(EmailAddress.Normalize(pattern), EmailAddress.Normalize(email));

    /// <summary>Whether a domain in ASCII is meant; <c>*.acme.example</c> does not mean <c>acme.example</c> itself.</summary>
    internal static bool IsDomainMatch(string pattern, string domain) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? domain.EndsWith("." + EmailAddress.AsciiDomain(pattern.Substring(2)), StringComparison.Ordinal)
        : string.Equals(EmailAddress.AsciiDomain(pattern), domain, StringComparison.Ordinal);

    private static bool IsGlobMatch(string pattern, string text)
    {
        string[] parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return string.Equals(pattern, text, StringComparison.Ordinal);
        }

        string first = parts[0], last = parts[parts.Length - 1];
        if (text.Length < first.Length + last.Length
            || !text.StartsWith(first, StringComparison.Ordinal) || !text.EndsWith(last, StringComparison.Ordinal))
        {
            return false;
        }

        // The parts between, each at its earliest place.
        int at = first.Length, end = text.Length - last.Length;
        foreach (string part in parts.Skip(1).Take(parts.Length - 2))
        {
            int found = text.IndexOf(part, at, end - at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return true;
    }
}
