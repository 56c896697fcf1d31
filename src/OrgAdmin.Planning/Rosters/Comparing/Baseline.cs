using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>Tells changes that the file asks for anew from those by which an organization has moved away from it.</summary>
internal static class Baseline
{
    internal static void Apply(OrgPlan plan)
    {
        if (plan.Options.Baseline is not { } earlier)
        {
            return;
        }

        RosterOrganization? organization = earlier.Organizations.FirstOrDefault(one => IsSame(one, plan));
        foreach (OrgRosterChange change in plan.Changes)
        {
            bool isDrift = organization is not null && (plan.UnitOf.TryGetValue(change, out PersonUnit? unit)
                ? Wish(organization, earlier, unit, plan) == Wish(plan.Wanted, plan.Roster, unit, plan)
                : change.After!.Fields.All(field => organization.Set.TryGetValue(field.Key, out string? value) && value == field.Value));
            change.Origin = isDrift ? OrgRosterOrigin.Drift : OrgRosterOrigin.File;
        }
    }

    private static bool IsSame(RosterOrganization earlier, OrgPlan plan) => earlier.Id is not null
        ? string.Equals(earlier.Id, plan.Row.OrgId, StringComparison.OrdinalIgnoreCase)
        : UnicodeForm.IsSameName(earlier.Name, plan.Row.OrgName);

    // Equal for two rosters that want the same for somebody.
    private static string Wish(RosterOrganization organization, Roster roster, PersonUnit unit, OrgPlan plan)
    {
        var keys = new HashSet<string>(
            (unit.Person?.Keys ?? Array.Empty<string>()).Concat(new[] { EmailAddress.Normalize(unit.Email ?? string.Empty) }), StringComparer.Ordinal);
        bool IsUnit(RosterPerson person) => person.Keys.Any(keys.Contains)
            || (person.UserId is not null && string.Equals(person.UserId, unit.Member?.UserId, StringComparison.OrdinalIgnoreCase));

        RosterMember? member = organization.Members?.FirstOrDefault(one => IsUnit(one.Person));
        RosterPerson? person = member?.Person ?? roster.People.FirstOrDefault(IsUnit);
        if (organization.Members is null)
        {
            return "unmanaged";
        }

        if (member is null || (person?.HasExpired(plan.Options.Now) ?? false))
        {
            return organization.Purge || (person?.HasExpired(plan.Options.Now) ?? false) ? "gone" : "unlisted";
        }

        return string.Join("|", member.Role, Text(member.ApplicationRoles), Text(member.DashboardRoles), member.DisallowTransfer?.ToString() ?? string.Empty);
    }

    private static string Text(IReadOnlyDictionary<string, string>? roles) =>
        roles is null ? "-" : string.Join(",", roles.Select(role => $"{role.Key}={role.Value}"));
}
