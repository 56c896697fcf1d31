using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Completion;

/// <summary>Completes the name of an organization.</summary>
public abstract class NameOfOrgCompleter : OrgCompleter
{
    private protected NameOfOrgCompleter()
    {
    }

    private protected sealed override IEnumerable<Choice> ToChoices(IEnumerable<Org> orgs) => orgs
        .Where(org => !string.IsNullOrEmpty(org.Name))
        .GroupBy(org => org.Name!, StringComparer.OrdinalIgnoreCase)
        .Select(same => new Choice(same.Key, same.Key, string.Join(", ", same.Select(org => org.OrgId.ForDisplay())), same.Key));
}
