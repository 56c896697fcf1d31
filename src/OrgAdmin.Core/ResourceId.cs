using System;
using System.Text.RegularExpressions;

namespace OrgAdmin.Core;

/// <summary>
/// An id of the API: 24 hexadecimal digits. Every URL and body is built from such ids only, so a slash, <c>..</c> or an empty text can
/// never change a route.
/// </summary>
public sealed class ResourceId : IEquatable<ResourceId>
{
    // \z and not $: in .NET $ also matches before a final line feed.
    private static readonly Regex Pattern = new(@"\A[A-Fa-f0-9]{24}\z", RegexOptions.CultureInvariant);

    private readonly string _text;

    private ResourceId(string text) => _text = text;

    /// <summary>Whether a text is an id.</summary>
    public static bool IsValid(string? text) => text is not null && Pattern.IsMatch(text);

    /// <summary>Reads an id. <paramref name="name"/> is what the user calls the value, for the message.</summary>
    /// <exception cref="OrgApiException">The text is null or empty, or is not an id; nothing was sent.</exception>
    public static ResourceId Parse(string? text, string name)
    {
        if (string.IsNullOrEmpty(text))
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With(name));
        }

        return IsValid(text)
            ? new ResourceId(text!)
            : throw new OrgApiException(OrgErrorKind.InvalidId, Messages.InvalidId.With(name, text!.ForDisplay()));
    }

    /// <inheritdoc/>
    public bool Equals(ResourceId? other) => other is not null && string.Equals(_text, other._text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResourceId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_text);

    /// <summary>The id as it was given.</summary>
    public override string ToString() => _text;
}
