using System.Text;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>
/// A PowerShell wildcard on names. The API's own filter knows only <c>*</c> and may match more loosely, so it is asked for a superset and
/// the wildcard decides.
/// </summary>
internal sealed class NameFilter
{
    private readonly Wildcard _pattern;

    /// <summary>Makes a filter.</summary>
    /// <exception cref="OrgApiException">The pattern is empty or none.</exception>
    internal NameFilter(string pattern)
    {
        string text = Validate.FilledText(pattern, "-Name", Validate.DescriptionLength);
        _pattern = Wildcard.Parse(text, "-Name");
        IsLiteral = !Wildcard.IsPattern(text);
        ApiFilter = Loosen(text);
    }

    /// <summary>Whether it asks for one name as it is, which is then to be there.</summary>
    internal bool IsLiteral { get; }

    /// <summary>Whether a name has matched.</summary>
    internal bool HasMatched { get; private set; }

    /// <summary>The filter for the API; null when nothing of the pattern can be said to it.</summary>
    internal string? ApiFilter { get; }

    internal bool IsMatch(string? name)
    {
        bool isMatch = name is not null && _pattern.IsMatch(name);
        HasMatched |= isMatch;
        return isMatch;
    }

    // ?, [set] and an escaped character become *; so does a literal character that a glob could read otherwise.
    private static string? Loosen(string pattern)
    {
        var filter = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '`')
            {
                i++;
            }
            else if (c == '[')
            {
                int end = pattern.IndexOf(']', i + 1);
                i = end < 0 ? pattern.Length : end;
            }

            bool isLiteral = char.IsLetterOrDigit(c) || c == ' ' || c == '-' || c == '_' || c == '.' || c == '&' || c == ',';
            if (isLiteral)
            {
                filter.Append(c);
            }
            else if (filter.Length == 0 || filter[filter.Length - 1] != '*')
            {
                filter.Append('*');
            }
        }

        string text = filter.ToString();
        return text.Trim('*').Length == 0 ? null : text;
    }
}
