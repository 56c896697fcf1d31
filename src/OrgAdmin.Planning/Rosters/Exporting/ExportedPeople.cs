using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rosters.World;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Exporting;

/// <summary>The user ids of all members of an export by their addresses. An address that belongs to two users names nobody.</summary>
internal sealed class ExportedPeople
{
    private readonly List<(string Email, string UserId, List<string> Aka)> _people = new();

    internal ExportedPeople(IEnumerable<WorldOrganization> world)
    {
        List<(string Key, string Email, string UserId)> all = world
            .SelectMany(one => one.Org!.Members)
            .Where(member => ExportedMember.IsWritable(member.Email) && Core.ResourceId.IsValid(member.UserId))
            .Select(member => (EmailAddress.Normalize(member.Email!), member.Email!, member.UserId!.ToLowerInvariant()))
            .Distinct()
            .ToList();
        var shared = new HashSet<string>(
            all.GroupBy(one => one.Key).Where(group => group.Select(one => one.UserId).Distinct().Count() > 1).Select(group => group.Key));
        foreach (var user in all.Where(one => !shared.Contains(one.Key)).GroupBy(one => one.UserId))
        {
            // One address may be spelled in several ways.
            List<string> addresses = user
                .GroupBy(one => one.Key, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Select(one => one.Email).OrderBy(email => email, StringComparer.Ordinal).First())
                .ToList();
            _people.Add((addresses[0], user.Key, addresses.Skip(1).ToList()));
        }

        _people.Sort((one, other) => string.CompareOrdinal(EmailAddress.Normalize(one.Email), EmailAddress.Normalize(other.Email)));
    }

    internal IEnumerable<string> Lines() => _people.Select(person =>
    {
        string aka = person.Aka.Count == 0 ? string.Empty : $", \"aka\": [{string.Join(", ", person.Aka.Select(JsonText.Quote))}]";
        return $"{JsonText.Quote(person.Email)}: {{ \"userId\": \"{person.UserId}\"{aka} }}";
    });
}
