using System.Management.Automation;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>A pattern of PowerShell's wildcards; case does not matter. One that is none is a failure of the module's own.</summary>
internal sealed class Wildcard
{
    private readonly WildcardPattern _pattern;

    private Wildcard(WildcardPattern pattern) => _pattern = pattern;

    /// <summary>Whether a text has a wildcard in it, so that it means more than itself.</summary>
    internal static bool IsPattern(string text) => WildcardPattern.ContainsWildcardCharacters(text);

    /// <summary>The text that a pattern without wildcards means.</summary>
    internal static string Literal(string pattern) => WildcardPattern.Unescape(pattern);

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="OrgApiException">It is no valid pattern.</exception>
    internal static Wildcard Parse(string pattern, string name)
    {
        WrongEncoding.EnsureReadable(pattern, name);
        try
        {
            var wildcard = new WildcardPattern(OrdinalText.Of(pattern), WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

            // The engine reads the pattern when it is used first.
            wildcard.IsMatch(string.Empty);
            return new Wildcard(wildcard);
        }
        catch (WildcardPatternException e)
        {
            throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.NotAPattern.With(name, pattern.ForDisplay()), e);
        }
    }

    /// <summary>Whether a text is what the pattern asks for.</summary>
    internal bool IsMatch(string text) => _pattern.IsMatch(OrdinalText.Of(text));
}
