using System.Linq;
using System.Text.RegularExpressions;

namespace OrgAdmin.Planning.Rules;

/// <summary>The limits of the API's schemas, checked before anything is sent.</summary>
public static class Validate
{
    /// <summary>Stands for null where PowerShell would make an empty text of it; no text of the API is this.</summary>
    public const string NullMark = "\0";

    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 255;

    /// <summary>The most characters of a description.</summary>
    public const int DescriptionLength = 32767;

    /// <summary>The most characters of an address and of other short texts.</summary>
    public const int TextLength = 1024;

    /// <summary>The most characters of an icon colour.</summary>
    public const int IconColorLength = 64;

    /// <summary>The most characters of a range of API versions.</summary>
    public const int VersionLength = 64;

    /// <summary>The most entries of a list of roles in single applications or dashboards.</summary>
    public const int RoleListLength = 100;

    /// <summary>The fewest characters of a password.</summary>
    public const int ShortestPassword = 8;

    /// <summary>The most characters of a password.</summary>
    public const int LongestPassword = 2048;

    private static readonly Regex Address = new(@"\A[^\s@<>()\[\],;:\\""\p{C}]+@[^\s@<>()\[\],;:\\""\p{C}]+\z", RegexOptions.CultureInvariant);

    /// <summary>A text of at most so many characters.</summary>
    public static string Text(string? value, string name, int longest)
    {
        if (value is null or NullMark)
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.NullValue.With(name));
        }

        return value.Length <= longest
            ? value
            : throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.TooLong.With(name, value.Length, longest));
    }

    /// <summary>A text that may not be empty.</summary>
    public static string FilledText(string? value, string name, int longest) => Text(value, name, longest) is { Length: > 0 } text
        ? text
        : throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With(name));

    /// <summary>A list of texts none of which is empty.</summary>
    public static string[] FilledTexts(string?[]? values, string name) => values is null or { Length: 0 } || values.Any(string.IsNullOrEmpty)
        ? throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With(name))
        : (string[])values!;

    /// <summary>The address of one person, taken literally.</summary>
    public static string Email(string? value, string name)
    {
        string email = FilledText(value, name, TextLength);
        if (email.IndexOfAny(new[] { '*', '?', '[', ']' }) >= 0)
        {
            throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.NoWildcards.With(name, email.ForDisplay()));
        }

        return Address.IsMatch(email)
            ? email
            : throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.NotAnAddress.With(name, email.ForDisplay()));
    }
}
