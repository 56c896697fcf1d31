using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>The addresses that -Email asks for where wildcards are understood; case does not matter.</summary>
internal sealed class EmailFilter
{
    private readonly HashSet<string> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<WildcardPattern> _patterns = new();

    /// <summary>Makes a filter.</summary>
    /// <exception cref="OrgApiException">There is no pattern, or an empty one.</exception>
    internal EmailFilter(string?[]? patterns)
    {
        foreach (string pattern in Validate.FilledTexts(patterns, "-Email"))
        {
            if (WildcardPattern.ContainsWildcardCharacters(pattern))
            {
                _patterns.Add(new WildcardPattern(OrdinalText.Of(pattern), WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant));
            }
            else
            {
                _addresses.Add(WildcardPattern.Unescape(pattern));
            }
        }
    }

    internal bool IsMatch(string? email) =>
        email is not null && (_addresses.Contains(email) || _patterns.Any(pattern => pattern.IsMatch(OrdinalText.Of(email))));
}
