using System.Linq;
using System.Text.RegularExpressions;

namespace OrgAdmin.Infrastructure.Values;

/// <summary>The limits of the API's schemas, checked before anything is sent.</summary>
internal static class Checks
{
    internal const int NameLength = 255;
    internal const int DescriptionLength = 32767;
    internal const int TextLength = 1024;
    internal const int IconColorLength = 64;
    internal const int VersionLength = 64;
    internal const int RoleListLength = 100;
    internal const int ShortestPassword = 8;
    internal const int LongestPassword = 2048;

    private static readonly Regex Address = new(@"\A[^\s@<>()\[\],;:\\""\p{C}]+@[^\s@<>()\[\],;:\\""\p{C}]+\z", RegexOptions.CultureInvariant);

    /// <summary>A text of at most so many characters.</summary>
    internal static string Text(string? value, string name, int longest)
    {
        if (value is null || NullMark.IsMark(value))
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.NullValue.With(name));
        }

        return value.Length <= longest
            ? value
            : throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.TooLong.With(name, value.Length, longest));
    }

    /// <summary>A text that may not be empty.</summary>
    internal static string FilledText(string? value, string name, int longest) => Text(value, name, longest) is { Length: > 0 } text
        ? text
        : throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With(name));

    /// <summary>A list of texts none of which is empty.</summary>
    internal static string[] FilledTexts(string?[]? values, string name) => values is null or { Length: 0 } || values.Any(string.IsNullOrEmpty)
        ? throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With(name))
        : (string[])values!;

    /// <summary>The address of one person, taken literally.</summary>
    internal static string Email(string? value, string name)
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
