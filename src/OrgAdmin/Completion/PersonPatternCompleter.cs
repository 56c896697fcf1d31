using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace OrgAdmin.Completion;

/// <summary>
/// Completes the address of a person who is a member of any organization, where wildcards are allowed, so that it means this one address.
/// </summary>
public sealed class PersonPatternCompleter : OrgCompleter
{
    private protected override IEnumerable<Choice> ToChoices(IEnumerable<Org> orgs) => orgs
        .SelectMany(org => org.Members)
        .Where(member => !string.IsNullOrEmpty(member.Email))
        .GroupBy(member => member.Email!, StringComparer.OrdinalIgnoreCase)
        .Select(same => same.First())
        .OrderBy(member => member.ToString(), StringComparer.OrdinalIgnoreCase)
        .Select(member => new Choice(member.Email!, member.Email.ForDisplay(), member.ForDisplay(), member.FullName));

    private protected override string Write(string value) => WildcardPattern.Escape(value);
}
