using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OrgAdmin.Infrastructure.Values;

/// <summary>A set of words that the API knows, and how people write and read them: <c>adminRequired</c> and <c>AdminRequired</c>.</summary>
internal sealed class Words
{
    private readonly string[] _words;

    private Words(params string[] words) => _words = words;

    internal static Words OrgRole { get; } = new("admin", "edit", "collaborate", "view", "none");

    internal static Words ResourceRole { get; } = new("collaborate", "view", "none");

    internal static Words InviteState { get; } = new("pending", "expired");

    internal static Words MfaMode { get; } = new("notRequired", "adminRequired", "required");

    /// <summary>The words as people read them.</summary>
    internal IEnumerable<string> Shown => _words.Select(Show);

    /// <summary>A word of the API as people read it; a word that is not known stays as it is.</summary>
    internal static string Show(string? word) => string.IsNullOrEmpty(word)
        ? Messages.NoValue
        : (char.ToUpper(word![0], CultureInfo.InvariantCulture) + word.Substring(1)).ForDisplay();

    /// <summary>The API's word for what was given in any case for the parameter <paramref name="name"/>.</summary>
    internal string Parse(string? given, string name) => _words.FirstOrDefault(word => string.Equals(word, given, StringComparison.OrdinalIgnoreCase))
        ?? throw (string.IsNullOrEmpty(given)
            ? new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With(name))
            : new OrgApiException(OrgErrorKind.InvalidValue, Messages.NotOneOf.With(name, given.ForDisplay(), string.Join(", ", Shown))));
}
