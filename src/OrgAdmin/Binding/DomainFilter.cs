using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>The domains of addresses that a parameter names, each as it is or by a pattern; they are compared as ASCII.</summary>
internal sealed class DomainFilter
{
    private readonly HashSet<string> _domains = new(StringComparer.Ordinal);
    private readonly List<Wildcard> _patterns = new();

    /// <summary>Makes a filter.</summary>
    /// <exception cref="OrgApiException">A domain is empty, or a pattern is none.</exception>
    internal DomainFilter(string?[]? domains, string name)
    {
        foreach (string given in Validate.FilledTexts(domains, name))
        {
            string domain = given.StartsWith("@", StringComparison.Ordinal) ? given.Substring(1) : given;
            if (domain.Length == 0 || domain.IndexOf('@') >= 0 || domain.Any(InvisibleText.IsInvisible))
            {
                throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.NotADomain.With(name, given.ForDisplay()));
            }

            if (Wildcard.IsPattern(domain))
            {
                _patterns.Add(Wildcard.Parse(domain, name));
            }
            else
            {
                _domains.Add(EmailAddress.AsciiDomain(domain));
            }
        }
    }

    internal bool IsMatch(string? email)
    {
        string domain = EmailAddress.Domain(email ?? string.Empty);
        return domain.Length > 0 && (_domains.Contains(domain) || _patterns.Any(pattern => pattern.IsMatch(domain)));
    }
}
