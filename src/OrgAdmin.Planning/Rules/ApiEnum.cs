using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OrgAdmin.Planning.Rules;

/// <summary>A set of words that the API knows, and how people write and read them: <c>adminRequired</c> and <c>AdminRequired</c>.</summary>
public sealed class ApiEnum
{
    private readonly string[] _words;

    private ApiEnum(params string[] words) => _words = words;

    /// <summary>Roles in a whole organization.</summary>
    public static ApiEnum OrgRole { get; } = new("admin", "edit", "collaborate", "view", "none");

    /// <summary>Roles in a single application or dashboard.</summary>
    public static ApiEnum ResourceRole { get; } = new("collaborate", "view", "none");

    /// <summary>Whether an invite can still be accepted.</summary>
    public static ApiEnum InviteState { get; } = new("pending", "expired");

    /// <summary>Which members must sign in with a second factor.</summary>
    public static ApiEnum MfaMode { get; } = new("notRequired", "adminRequired", "required");

    /// <summary>The words as people read them.</summary>
    public IEnumerable<string> Shown => _words.Select(Show);

    /// <summary>A word of the API as people read it; a word that is not known stays as it is.</summary>
    public static string Show(string? word) => string.IsNullOrEmpty(word)
        ? Messages.NoValue
        : (char.ToUpper(word![0], CultureInfo.InvariantCulture) + word.Substring(1)).ForDisplay();

    /// <summary>The place of a word in the list: of roles the higher one comes first. An unknown word comes last.</summary>
    public int RankOf(string? word)
    {
        int rank = Array.FindIndex(_words, one => string.Equals(one, word, StringComparison.OrdinalIgnoreCase));
        return rank < 0 ? _words.Length : rank;
    }

    /// <summary>The API's word for what was given in any case for the parameter <paramref name="name"/>.</summary>
    public string Parse(string? given, string name) => _words.FirstOrDefault(word => string.Equals(word, given, StringComparison.OrdinalIgnoreCase))
        ?? throw (string.IsNullOrEmpty(given)
            ? new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With(name))
            : new OrgApiException(OrgErrorKind.InvalidValue, Messages.NotOneOf.With(name, given.ForDisplay(), string.Join(", ", Shown))));
}
