using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OrgAdmin.Planning.Rosters.World;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>Finds a removal and an invite that look like one person who has a new address. Neither is applied.</summary>
internal static class SamePersonCheck
{
    internal static void Apply(OrgPlan plan)
    {
        List<OrgRosterChange> invites = plan.Changes.Where(change => change.Action == OrgRosterAction.Invite).ToList();
        foreach (OrgRosterChange removal in plan.Changes.Where(change => change is { Action: OrgRosterAction.Remove, IsExpiry: false }).ToList())
        {
            var keys = new HashSet<string>(KeysOfMember(plan.UnitOf[removal].Member!), StringComparer.Ordinal);
            OrgRosterChange? invite = invites.FirstOrDefault(one => KeysOfAddress(one.Email!).Any(keys.Contains) || HasAccepted(plan, one, removal));
            if (invite is null)
            {
                continue;
            }

            plan.Find(
                OrgRosterFindingKind.PossiblySamePerson,
                plan.UnitOf[invite],
                Messages.RosterFoundSamePerson.With(removal.Who.ForDisplay(), invite.Who.ForDisplay()),
                Messages.RosterWriteSamePerson.With(removal.UserId, invite.Email.ForDisplay()));
            plan.Drop(removal);
            plan.Drop(invite);
            invites.Remove(invite);
        }
    }

    // An invite of ours was accepted by a member who is not listed.
    private static bool HasAccepted(OrgPlan plan, OrgRosterChange invite, OrgRosterChange removal) => plan.World.Facts.Any(fact =>
        fact.Kind == AccessFactKind.Accepted
        && EmailAddress.AreSame(fact.Email, invite.Email)
        && string.Equals(fact.UserId, removal.UserId, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> KeysOfMember(OrgMember member)
    {
        foreach (string key in member.Email is null ? Array.Empty<string>() : KeysOfAddress(member.Email))
        {
            yield return key;
        }

        if (NameKey(member.FullName) is { } name)
        {
            yield return name;
        }
    }

    private static IEnumerable<string> KeysOfAddress(string email)
    {
        string local = EmailAddress.LocalPart(email).Split('+')[0];
        yield return "local:" + local;
        if (NameKey(local) is { } name)
        {
            yield return name;
        }
    }

    // The words of a name without marks, in any order; one word alone says too little.
    private static string? NameKey(string text)
    {
        string letters = new(UnicodeForm.Decompose(text.ToLowerInvariant())
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsLetter(c) ? c : ' ')
            .ToArray());
        string[] words = letters.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? null : "name:" + string.Join(" ", words.OrderBy(word => word, StringComparer.Ordinal));
    }
}
