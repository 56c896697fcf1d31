using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OrgAdmin.Planning.Rosters.Comparing;
using OrgAdmin.Planning.Rosters.World;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Exporting;

/// <summary>Writes one organization of an export. What a roster cannot say becomes a comment and a warning.</summary>
internal sealed class ExportedOrganization
{
    private readonly Org _org;
    private readonly List<(string Key, string Line)> _members = new();
    private readonly List<string> _comments = new();
    private readonly List<string> _unmanaged = new();
    private readonly List<OrgRosterFinding> _warnings = new();

    internal ExportedOrganization(WorldOrganization world)
    {
        _org = world.Org!;
        var nobody = new RosterOrganization { Members = Array.Empty<RosterMember>() };
        PersonMatching matching = PersonMatching.Make(nobody, new Roster(null), _org.Members, world.Invites ?? Array.Empty<OrgInvite>(), default);
        foreach (PersonUnit unit in matching.Units)
        {
            Add(unit);
        }
    }

    internal IReadOnlyList<OrgRosterFinding> Warnings => _warnings;

    internal IEnumerable<string> Lines()
    {
        yield return "{";
        yield return $"  \"id\": \"{_org.OrgId!.ToLowerInvariant()}\",";
        if (_org.Name is { Length: > 0 and <= Validate.NameLength } name && ExportedMember.IsWhole(name))
        {
            yield return $"  \"name\": {JsonText.Quote(name)},";
        }

        if (_unmanaged.Count > 0)
        {
            yield return "  // " + Messages.RosterExportUnmanaged;
            yield return $"  \"unmanaged\": [{string.Join(", ", _unmanaged.OrderBy(email => email, StringComparer.Ordinal).Select(JsonText.Quote))}],";
        }

        List<string> entries = _members.OrderBy(member => member.Key, StringComparer.Ordinal).ThenBy(member => member.Line, StringComparer.Ordinal)
            .Select(member => member.Line).ToList();
        yield return entries.Count + _comments.Count == 0 ? "  \"members\": []" : "  \"members\": [";
        for (int i = 0; i < entries.Count; i++)
        {
            yield return "    " + entries[i] + (i + 1 < entries.Count ? "," : string.Empty);
        }

        foreach (string comment in _comments.OrderBy(line => line, StringComparer.Ordinal))
        {
            yield return "    // " + comment;
        }

        if (entries.Count + _comments.Count > 0)
        {
            yield return "  ]";
        }

        yield return "}";
    }

    private void Add(PersonUnit unit)
    {
        List<OrgInvite> pending = unit.Invites.Where(invite => invite.HasExpired != true).ToList();
        foreach (OrgInvite invite in unit.Invites.Where(invite => invite.HasExpired == true))
        {
            string date = invite.InviteDate?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Messages.NoValue;
            Comment(unit, Messages.RosterExportExpired.With(invite.Email.ForDisplay(), ApiEnum.Show(invite.Role), date));
        }

        if (unit.Member is null && pending.Count == 0)
        {
            return;
        }

        OrgRosterAccess access = unit.Member is not null
            ? AccessOf.Member(unit.Member, Array.Empty<OrgInvite>())
            : AccessOf.Invite(pending[pending.Count - 1], Array.Empty<OrgInvite>());
        string? email = unit.Member is not null ? unit.Member.Email : pending[pending.Count - 1].Email;
        string key = EmailAddress.Normalize(email ?? string.Empty);
        if (!ExportedMember.IsWritable(email) || !ExportedMember.IsWritable(access) || _members.Any(member => member.Key == key))
        {
            Comment(unit, Messages.RosterExportUnwritable.With(unit.Who.ForDisplay(), (unit.Member?.UserId ?? Messages.NoValue).ForDisplay(), ApiEnum.Show(access.Role)));
            return;
        }

        _members.Add((key, ExportedMember.Line(email!, access)));
        if (unit.Member is null && unit.Invites.Count > 1)
        {
            // Which of them is meant, nobody can tell from here: a comparison would revoke the others.
            _unmanaged.Add(key);
            Comment(unit, Messages.RosterExportSeveral.With(email.ForDisplay(), unit.Invites.Count));
        }
    }

    private void Comment(PersonUnit unit, string text)
    {
        _comments.Add(text);
        _warnings.Add(new OrgRosterFinding(OrgRosterFindingKind.Consequence, text)
        {
            OrgId = _org.OrgId,
            OrgName = _org.Name,
            Who = unit.Who,
            Email = unit.Email,
            UserId = unit.Member?.UserId,
        });
    }
}
