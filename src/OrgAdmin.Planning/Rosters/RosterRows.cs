using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rosters.Reading;

namespace OrgAdmin.Planning.Rosters;

/// <summary>
/// Makes a roster of rows, such as those of a CSV file. Rows never purge: a file that was cut short looks like a short list.
/// </summary>
public static class RosterRows
{
    /// <summary>Reads rows and checks them all.</summary>
    /// <param name="rows">The rows: columns by their names, with or without a value.</param>
    /// <param name="orgId">The organization of rows that name none; null when each has to name its own.</param>
    public static RosterReading Read(IReadOnlyList<IReadOnlyDictionary<string, string?>> rows, string? orgId)
    {
        _ = rows ?? throw new ArgumentNullException(nameof(rows));
        var reports = new List<OrgRosterError>();
        var people = new PeopleIndex();
        var organizations = new Dictionary<string, (RosterOrganization Organization, List<RosterMember> Members)>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < rows.Count; i++)
        {
            var reader = new RowReader(rows[i], i + 1, reports);
            if (reader.Read(people, orgId) is not { } row)
            {
                continue;
            }

            string key = row.OrgId ?? UnicodeForm.Compose(row.OrgName!);
            if (!organizations.TryGetValue(key, out (RosterOrganization Organization, List<RosterMember> Members) entry))
            {
                var organization = new RosterOrganization { Id = row.OrgId, Name = row.OrgName, Line = i + 1 };
                organizations.Add(key, entry = (organization, new List<RosterMember>()));
            }

            if (entry.Members.FirstOrDefault(member => member.Person == row.Member.Person) is { } first)
            {
                reader.Report(
                    OrgRosterErrorKind.DuplicatePerson,
                    RowReader.Email,
                    Messages.RosterTwiceInRows.With(row.Member.Person.Email.ForDisplay(), first.Line, i + 1),
                    Messages.RosterKeepOnePerson);
            }

            entry.Members.Add(row.Member);
        }

        if (rows.Count == 0)
        {
            reports.Add(new OrgRosterError(OrgRosterErrorKind.NoOrganization, Messages.RosterNoRows, Messages.RosterGiveRows));
        }

        if (reports.Count > 0)
        {
            return new RosterReading(null, reports.AsReadOnly());
        }

        foreach ((RosterOrganization organization, List<RosterMember> members) in organizations.Values)
        {
            organization.Members = members.AsReadOnly();
        }

        return new RosterReading(
            new Roster(null)
            {
                People = people.Described,
                Organizations = organizations.Values.Select(entry => entry.Organization).ToList().AsReadOnly(),
            },
            Array.Empty<OrgRosterError>());
    }
}
