using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Completion;

/// <summary>Completes the id of a plan from those that the organizations of the token are on.</summary>
public sealed class PlanIdCompleter : OrgCompleter
{
    private protected override IEnumerable<Choice> ToChoices(IEnumerable<Org> orgs) => orgs
        .Where(org => !string.IsNullOrEmpty(org.PlanId))
        .GroupBy(org => org.PlanId!, StringComparer.OrdinalIgnoreCase)
        .OrderBy(same => same.Key, StringComparer.OrdinalIgnoreCase)
        .Select(same => new Choice(same.Key, same.Key.ForDisplay(), string.Join(", ", same.Select(org => org.Name.ForDisplay()))));
}
