using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace OrgAdmin.Completion;

/// <summary>Completes the name of an organization where wildcards are allowed, so that it means this one name.</summary>
public sealed class OrgNameCompleter : OrgCompleter
{
    private protected override IEnumerable<Choice> ToChoices(IEnumerable<Org> orgs) => orgs
        .Where(org => !string.IsNullOrEmpty(org.Name))
        .GroupBy(org => org.Name!, StringComparer.OrdinalIgnoreCase)
        .Select(same => new Choice(same.Key, same.Key, string.Join(", ", same.Select(org => org.OrgId.ForDisplay())), same.Key));

    private protected override string Write(string value) => WildcardPattern.Escape(value);
}
