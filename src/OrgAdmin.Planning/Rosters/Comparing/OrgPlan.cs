using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rosters.World;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>The plan of one organization while it is made.</summary>
internal sealed class OrgPlan
{
    internal OrgPlan(RosterOrganization wanted, WorldOrganization world, Roster roster, RosterOptions options)
    {
        Wanted = wanted;
        World = world;
        Roster = roster;
        Options = options;
        Row = new OrgRosterOrganization
        {
            OrgId = world.Org?.OrgId?.ToLowerInvariant() ?? wanted.Id,
            OrgName = world.Org?.Name ?? wanted.Name,
            Line = wanted.Line,
        };
        Units = world.Org is null || wanted.Members is null
            ? new List<PersonUnit>()
            : PersonMatching.Make(wanted, roster, world.Org.Members, world.Invites ?? new List<OrgInvite>(), options.Now).Units;
    }

    internal RosterOrganization Wanted { get; }

    internal WorldOrganization World { get; }

    internal Roster Roster { get; }

    internal RosterOptions Options { get; }

    internal OrgRosterOrganization Row { get; }

    internal IReadOnlyList<PersonUnit> Units { get; }

    internal List<OrgRosterChange> Changes { get; } = new();

    internal List<OrgRosterFinding> Findings { get; } = new();

    internal List<OrgRosterBreach> Breaches { get; } = new();

    /// <summary>Whether who is not listed goes.</summary>
    internal bool Purges => Wanted.Purge && !Options.NoPurge;

    /// <summary>The changes with what they are about; own fields have no unit.</summary>
    internal Dictionary<OrgRosterChange, PersonUnit> UnitOf { get; } = new();

    internal void Add(PersonUnit unit, OrgRosterChange change)
    {
        change.UserId = unit.Member?.UserId;
        change.Email = unit.Member is null ? change.Email ?? unit.Email : unit.Member.Email;
        change.Person = unit.Member?.UserId?.ToLowerInvariant() ?? EmailAddress.Normalize(unit.Email ?? string.Empty);
        change.Line ??= unit.Wanted?.Line ?? (unit.IsExpired ? unit.Person!.Line : null);
        change.IsExpiry = unit.IsExpired;
        UnitOf.Add(change, unit);
        Changes.Add(change);
    }

    internal void Drop(OrgRosterChange change)
    {
        Changes.Remove(change);
        UnitOf.Remove(change);
    }

    internal OrgRosterFinding Find(OrgRosterFindingKind kind, PersonUnit? unit, string message, string? remedy = null)
    {
        var finding = new OrgRosterFinding(kind, message)
        {
            OrgId = Row.OrgId,
            OrgName = Row.OrgName,
            Who = unit?.Who,
            Email = unit?.Email,
            UserId = unit?.Member?.UserId,
            Remedy = remedy,
            Line = unit?.Wanted?.Line ?? (unit is null ? Wanted.Line : null),
        };
        Findings.Add(finding);
        return finding;
    }

    internal void Break(string rule, string figure, string allowedBy, string message) =>
        Breaches.Add(new OrgRosterBreach(rule, figure, allowedBy, message));

    /// <summary>Whether a unit has one of these addresses.</summary>
    internal static bool IsAmong(PersonUnit unit, IReadOnlyList<string> addresses) => addresses.Any(address =>
        EmailAddress.AreSame(unit.Member?.Email, address) || EmailAddress.AreSame(unit.Email, address)
        || (unit.Person?.Keys.Contains(EmailAddress.Normalize(address)) ?? false));

    internal bool IsOwnUser(PersonUnit unit) => Options.OwnUserId is { } own
        && string.Equals(unit.Member?.UserId, own, System.StringComparison.OrdinalIgnoreCase);
}
