using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>What a roster that can be used may get wrong all the same.</summary>
internal static class RosterWarnings
{
    private const int FewestAdmins = 2;
    private const int DaysAhead = 30;

    internal static void Find(Roster roster, DateTimeOffset now, RosterErrors errors)
    {
        if (errors.HasErrors)
        {
            return;
        }

        foreach (RosterOrganization organization in roster.Organizations.Where(one => one.Members is not null))
        {
            FindFewAdmins(organization, now, errors);
            FindUnmanaged(organization, errors);
        }

        FindPeople(roster, now, errors);
        FindLookAlikes(roster, errors);
    }

    private static IEnumerable<RosterMember> Listed(Roster roster) =>
        roster.Organizations.SelectMany(organization => organization.Members ?? Array.Empty<RosterMember>());

    private static void FindFewAdmins(RosterOrganization organization, DateTimeOffset now, RosterErrors errors)
    {
        int admins = organization.Members!.Count(member => member.Role == "admin" && !member.Person.HasExpired(now));
        if (admins < FewestAdmins)
        {
            errors.Add(
                OrgRosterErrorKind.FewAdmins,
                organization.Offset,
                Messages.RosterFewAdmins.With(organization.ToString().ForDisplay(), admins),
                Messages.RosterNameAdmins.With(FewestAdmins));
        }
    }

    private static void FindUnmanaged(RosterOrganization organization, RosterErrors errors)
    {
        foreach (RosterMember member in organization.Members!.Where(one => organization.LeavesAlone(one.Person.Email, isSso: false)))
        {
            errors.Add(
                OrgRosterErrorKind.ListedAndUnmanaged,
                member.Offset,
                Messages.RosterListedAndUnmanaged.With(member.Person.Email.ForDisplay(), organization.ToString().ForDisplay()),
                Messages.RosterKeepOneOfBoth);
        }
    }

    private static void FindPeople(Roster roster, DateTimeOffset now, RosterErrors errors)
    {
        var listed = new HashSet<RosterPerson>(Listed(roster).Select(member => member.Person));
        foreach (RosterPerson person in roster.People.Where(one => one.Offset is not null))
        {
            if (!listed.Contains(person))
            {
                errors.Add(
                    OrgRosterErrorKind.PersonInNoOrganization,
                    person.Offset!.Value,
                    Messages.RosterIdlePerson.With(person.Email.ForDisplay()),
                    Messages.RosterListPerson);
            }

            if (person.Expires is { } end && end <= now.AddDays(DaysAhead))
            {
                string time = end.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                errors.Add(
                    OrgRosterErrorKind.ExpiresSoon,
                    person.Offset!.Value,
                    (end <= now ? Messages.RosterHasEnded : Messages.RosterEndsSoon).With(person.Email.ForDisplay(), time),
                    Messages.RosterMoveExpiry);
            }
        }
    }

    private static void FindLookAlikes(Roster roster, RosterErrors errors)
    {
        var places = new Dictionary<RosterPerson, int>();
        foreach (RosterPerson person in roster.People)
        {
            places[person] = person.Offset ?? 0;
        }

        foreach (RosterMember member in Listed(roster).Where(member => !places.ContainsKey(member.Person)))
        {
            places.Add(member.Person, member.Offset);
        }

        var seen = new Dictionary<string, RosterPerson>(StringComparer.Ordinal);
        foreach (KeyValuePair<RosterPerson, int> place in places.OrderBy(entry => entry.Value))
        {
            RosterPerson person = place.Key;
            IReadOnlyList<string> foreign = EmailAddress.ForeignCodePoints(person.Email);
            string skeleton = EmailAddress.Skeleton(person.Email);
            bool isTaken = seen.TryGetValue(skeleton, out RosterPerson? other);
            if (foreign.Count > 0 || isTaken)
            {
                errors.Add(
                    OrgRosterErrorKind.LookAlike,
                    place.Value,
                    isTaken
                        ? Messages.RosterLookAlike.With(person.Email.ForDisplay(), other!.Email.ForDisplay())
                        : Messages.RosterMixedScripts.With(person.Email.ForDisplay(), string.Join(", ", foreign)),
                    Messages.RosterCheckAddress);
            }

            seen[skeleton] = person;
        }
    }
}
