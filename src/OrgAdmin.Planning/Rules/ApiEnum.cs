using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OrgAdmin.Planning.Rules;

/// <summary>A set of words of the API, with the form shown to users: <c>adminRequired</c> is shown as <c>AdminRequired</c>.</summary>
public sealed class ApiEnum
{
    // The largest edit distance at which an unknown word counts as a typing error.
    private const int MostSlips = 2;

    // The roles' names in the platform's web interface.
    private static readonly Dictionary<string, string> RolesOfWeb = new(StringComparer.Ordinal)
    {
        ["administrator"] = "admin",
        ["editor"] = "edit",
        ["collaborator"] = "collaborate",
        ["viewer"] = "view",
        ["noaccess"] = "none",
    };

    private readonly string[] _words;
    private readonly Dictionary<string, string> _known;

    private ApiEnum(IReadOnlyDictionary<string, string> others, params string[] words)
    {
        _words = words;
        _known = words.ToDictionary(Squeeze, word => word, StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> other in others.Where(other => words.Contains(other.Value)))
        {
            _known[other.Key] = other.Value;
        }
    }

    private ApiEnum(params string[] words)
        : this(new Dictionary<string, string>(), words)
    {
    }

    /// <summary>Roles in a whole organization.</summary>
    public static ApiEnum OrgRole { get; } = new(RolesOfWeb, "admin", "edit", "collaborate", "view", "none");

    /// <summary>Roles in a single application or dashboard.</summary>
    public static ApiEnum ResourceRole { get; } = new(RolesOfWeb, "collaborate", "view", "none");

    /// <summary>Whether an invite can still be accepted.</summary>
    public static ApiEnum InviteState { get; } = new("pending", "expired");

    /// <summary>Whether an API token is accepted.</summary>
    public static ApiEnum TokenStatus { get; } = new("active", "inactive");

    /// <summary>Which members must sign in with a second factor.</summary>
    public static ApiEnum MfaMode { get; } = new("notRequired", "adminRequired", "required");

    /// <summary>The words as people read them.</summary>
    public IEnumerable<string> Shown => _words.Select(Show);

    /// <summary>A word of the API as people read it; a word that is not known stays as it is.</summary>
    public static string Show(string? word) => string.IsNullOrEmpty(word)
        ? Messages.NoValue
        : (char.ToUpper(word![0], CultureInfo.InvariantCulture) + word.Substring(1)).ForDisplay();

    /// <summary>The index of a word in the list; higher roles come first, an unknown word last.</summary>
    public int RankOf(string? word)
    {
        int rank = Array.FindIndex(_words, one => string.Equals(one, word, StringComparison.OrdinalIgnoreCase));
        return rank < 0 ? _words.Length : rank;
    }

    /// <summary>
    /// The API's word for a value of the parameter <paramref name="name"/>: in any case, with or without blanks and hyphens, or by its name
    /// in the web interface.
    /// </summary>
    public string Parse(string? given, string name)
    {
        string text = InvisibleText.Trim(given ?? string.Empty);
        if (text.Length == 0)
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With(name));
        }

        if (InvisibleText.FindCodePoint(text.Replace(" ", string.Empty)) is { } codePoint)
        {
            throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.ContainsCodePoint.With(name, text.ForDisplay(), codePoint));
        }

        WrongEncoding.EnsureReadable(text, name);
        string squeezed = Squeeze(text), all = string.Join(", ", Shown);
        return _known.TryGetValue(squeezed, out string? word)
            ? word
            : throw new OrgApiException(
                OrgErrorKind.InvalidValue,
                FindNear(squeezed) is { } near
                    ? Messages.NotOneOfNear.With(name, text.ForDisplay(), all, Show(near))
                    : Messages.NotOneOf.With(name, text.ForDisplay(), all));
    }

    private static string Squeeze(string text) =>
        new(text.Where(c => c is not (' ' or '-' or '_')).Select(char.ToLowerInvariant).ToArray());

    private string? FindNear(string squeezed)
    {
        KeyValuePair<string, string> nearest = _known.OrderBy(known => Slips(squeezed, known.Key)).First();
        bool isNear = Slips(squeezed, nearest.Key) is var slips && slips <= MostSlips && 2 * slips < nearest.Key.Length;
        return isNear ? nearest.Value
            : squeezed.Length < 3 || !squeezed.All(char.IsLetter) ? null
            : _known.Where(known => known.Key.StartsWith(squeezed, StringComparison.Ordinal) || squeezed.StartsWith(known.Key, StringComparison.Ordinal))
                .Select(known => known.Value).FirstOrDefault();
    }

    // The edit distance: letters to insert, delete or replace, and neighbours to swap.
    private static int Slips(string one, string other)
    {
        int[] before = new int[other.Length + 1];
        int[] row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (int i = 1; i <= one.Length; i++)
        {
            int[] next = new int[other.Length + 1];
            next[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                next[j] = Math.Min(Math.Min(row[j], next[j - 1]) + 1, row[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }
            }

            before = row;
            row = next;
        }

        return row[other.Length];
    }
}
