using System.Linq;
using System.Management.Automation;

namespace OrgAdmin.Infrastructure;

/// <summary>The addresses that -Email asks for where wildcards are understood; case does not matter.</summary>
internal sealed class EmailFilter
{
    private readonly WildcardPattern[] _patterns;

    /// <summary>Makes a filter.</summary>
    /// <exception cref="OrgApiException">There is no pattern, or an empty one.</exception>
    internal EmailFilter(string?[]? patterns) => _patterns = Checks.FilledTexts(patterns, "-Email")
        .Select(pattern => new WildcardPattern(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant)).ToArray();

    internal bool IsMatch(string? email) => email is not null && _patterns.Any(pattern => pattern.IsMatch(email));
}
