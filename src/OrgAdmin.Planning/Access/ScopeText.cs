using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Access;

/// <summary>Scopes as people read them.</summary>
public static class ScopeText
{
    private const int MostShown = 8;

    private static readonly Dictionary<string, string> Families = new()
    {
        ["all.User"] = Messages.ScopeAllUser,
        ["only.User"] = Messages.ScopeOnlyUser,
        ["all.Organization"] = Messages.ScopeAllOrganization,
        ["only.Organization"] = Messages.ScopeOnlyOrganization,
        ["all.Instance"] = Messages.ScopeAllInstance,
        ["all.Application"] = Messages.ScopeAllApplication,
    };

    /// <summary>What a token with these scopes may do, in words; empty when there are none.</summary>
    public static string Describe(IEnumerable<string>? scopes) =>
        string.Join("; ", (scopes ?? Enumerable.Empty<string>()).Take(MostShown + 1).Select((scope, at) => at == MostShown ? "…" : InWords(scope)));

    /// <summary>The scopes, with commas between.</summary>
    internal static string Join(IEnumerable<string> scopes)
    {
        string[] all = scopes.ToArray();
        return string.Join(", ", all.Take(MostShown).Select(scope => scope.ForDisplay())) + (all.Length > MostShown ? ", …" : string.Empty);
    }

    private static string InWords(string scope)
    {
        string family = scope, form = string.Empty;
        foreach (string suffix in new[] { ".read", ".bounded" })
        {
            if (scope.EndsWith(suffix, System.StringComparison.Ordinal))
            {
                family = scope.Substring(0, scope.Length - suffix.Length);
                form = suffix == ".read" ? Messages.ScopeRead : Messages.ScopeBounded;
            }
        }

        return Families.TryGetValue(family, out string? words)
            ? form.Length == 0 ? words : Messages.ScopeInForm.With(words, form)
            : scope.ForDisplay();
    }
}
