using System;
using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Rules;

/// <summary>The limits of the API's schemas, checked before anything is sent.</summary>
public static class Validate
{
    /// <summary>Stands for a null that PowerShell would convert to an empty text. The API has no such text.</summary>
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

    /// <summary>The most characters before the @ of an address.</summary>
    public const int LocalPartLength = 64;

    /// <summary>The fewest characters of a password.</summary>
    public const int ShortestPassword = 8;

    /// <summary>The most characters of a password.</summary>
    public const int LongestPassword = 2048;

    private static readonly Regex Address = new(@"\A[^\s@<>()\[\],;:\\""\p{C}]+@[^\s@<>()\[\],;:\\""\p{C}]+\z", RegexOptions.CultureInvariant);

    // "Ann Lee <ann@example.com>" and "mailto:ann@example.com": what to write in their place.
    private static readonly Regex Wrapped = new(
        @"\A(?:[^<>]*<\s*(?:mailto:)?(?<address>[^<>\s]+@[^<>\s]+)\s*>|mailto:(?<address>[^<>\s?]+@[^<>\s?]+).*)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>A text of at most so many characters, as it is.</summary>
    public static string Text(string? value, string name, int longest)
    {
        if (value is null or NullMark)
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.NullValue.With(name));
        }

        if (value.Length > longest)
        {
            throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.TooLong.With(name, value.Length, longest));
        }

        WrongEncoding.EnsureReadable(value, name);
        return value;
    }

    /// <summary>A text of one line, without the blanks around it; it may be empty.</summary>
    public static string Line(string? value, string name, int longest) =>
        Text(value is null or NullMark ? value : InvisibleText.Trim(value), name, longest);

    /// <summary>A text of one line that may not be empty, without the blanks around it.</summary>
    public static string FilledText(string? value, string name, int longest) => Line(value, name, longest) is { Length: > 0 } text
        ? text
        : throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With(name));

    /// <summary>A list of texts none of which is empty, each without the blanks around it.</summary>
    public static string[] FilledTexts(string?[]? values, string name) => values is null or { Length: 0 } || values.Any(InvisibleText.IsEmpty)
        ? throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With(name))
        : Array.ConvertAll(values, value => InvisibleText.Trim(value!));

    /// <summary>A word or an id, without the blanks around it and with none within.</summary>
    public static string Word(string? value, string name)
    {
        string word = FilledText(value, name, TextLength);
        return InvisibleText.FindCodePoint(word) is { } codePoint
            ? throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.ContainsCodePoint.With(name, word.ForDisplay(), codePoint))
            : word;
    }

    /// <summary>An id as a person gives it, without the blanks around it.</summary>
    public static ResourceId Id(string? value, string name)
    {
        string text = InvisibleText.Trim(value ?? string.Empty);
        return ResourceId.IsValid(new string(text.Where(c => !InvisibleText.IsInvisible(c)).ToArray()))
            ? ResourceId.Parse(Word(text, name), name)
            : ResourceId.Parse(text, name);
    }

    /// <summary>The address of one person, taken literally, without the blanks around it.</summary>
    public static string Email(string? value, string name)
    {
        string email = FilledText(value, name, TextLength);
        if (email.IndexOfAny(new[] { '*', '?', '[', ']' }) >= 0)
        {
            throw Refused(Messages.NoWildcards, name, email);
        }

        if (Wrapped.Match(email) is { Success: true } wrapped)
        {
            throw Refused(Messages.WriteAddressAlone, name, email, wrapped.Groups["address"].Value.ForDisplay());
        }

        if (InvisibleText.FindCodePoint(email) is { } codePoint)
        {
            throw Refused(Messages.ContainsCodePoint, name, email, codePoint);
        }

        if (!Address.IsMatch(email) || HasMisplacedDot(email))
        {
            throw Refused(Messages.NotAnAddress, name, email);
        }

        if (email.IndexOf('@') > LocalPartLength)
        {
            throw Refused(Messages.LocalPartTooLong, name, email, LocalPartLength);
        }

        return WrongEncoding.IsDoubleDecoded(email) ? throw Refused(Messages.DoubleDecoded, name, email) : email;
    }

    /// <summary>True or false, as text.</summary>
    public static bool Flag(string value, string name) => bool.TryParse(InvisibleText.Trim(value), out bool flag)
        ? flag
        : throw Refused(Messages.NotAFlag, name, value);

    private static bool HasMisplacedDot(string email) => email.Split('@').Any(part => part.Split('.').Any(label => label.Length == 0));

    private static OrgApiException Refused(string sentence, string name, string value, object? detail = null) =>
        new(OrgErrorKind.InvalidValue, sentence.With(name, value.ForDisplay(), detail));
}
