using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;

namespace OrgAdmin.Completion;

/// <summary>Completes the id of an organization, found by the beginning of its id or any part of its name.</summary>
public sealed class OrgIdCompleter : OrgCompleter
{
    private protected override IEnumerable<Choice> ToChoices(IEnumerable<Org> orgs) => orgs
        .Where(org => ResourceId.IsValid(org.OrgId))
        .GroupBy(org => org.OrgId, StringComparer.OrdinalIgnoreCase).Select(same => same.First())
        .Select(ToChoice)
        .GroupBy(choice => choice.Label, StringComparer.OrdinalIgnoreCase)
        .SelectMany(same => same.Count() == 1 ? same : same.Select(choice => choice.Distinct()));

    private static Choice ToChoice(Org org)
    {
        string name = org.Name.ForDisplay();
        return new Choice(org.OrgId!, name, Messages.OrgByName.With(org.Name.InQuotes(), org.OrgId), name);
    }
}
