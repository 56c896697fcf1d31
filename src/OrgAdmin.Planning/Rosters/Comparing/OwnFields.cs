using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rosters.World;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>An organization's own fields that a roster may set.</summary>
internal static class OwnFields
{
    /// <summary>The value of a field by its name in the API; null when the reply does not show it.</summary>
    internal static string? ValueOf(Org org, string name) => name switch
    {
        "name" => org.Name,
        "description" => org.Description,
        "billingEmail" => org.BillingEmail,
        "iconColor" => org.IconColor,
        "mfaMode" => org.MfaMode,
        _ => null,
    };

    /// <summary>The change that sets what differs; null when nothing does.</summary>
    internal static OrgRosterChange? Compare(RosterOrganization wanted, Org org)
    {
        var before = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        var after = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> field in wanted.Set)
        {
            string? now = ValueOf(org, field.Key);
            if (!string.Equals(now ?? string.Empty, field.Value, StringComparison.Ordinal))
            {
                before[field.Key] = now;
                after[field.Key] = field.Value;
            }
        }

        return after.Count == 0 ? null : new OrgRosterChange(org.OrgId!, OrgRosterAction.SetOrg, org.ToString())
        {
            Before = new OrgRosterAccess(null) { Fields = new(before) },
            After = new OrgRosterAccess(null) { Fields = new(after) },
            Line = wanted.Line,
        };
    }

    /// <summary>Whom a new mode of the second factor locks out: those who have none, and those of whom it is not known.</summary>
    internal static (IReadOnlyList<OrgMember> Without, int Unknown) LockedOut(OrgRosterChange change, WorldOrganization world)
    {
        string? mode = change.After!.Fields.TryGetValue("mfaMode", out string? value) ? value : null;
        if (mode is not ("required" or "adminRequired"))
        {
            return (Array.Empty<OrgMember>(), 0);
        }

        List<OrgMember> concerned = world.Org!.Members
            .Where(member => member.TwoFactorAuthEnabled != true && member.SsoLinked != true && (mode == "required" || RoleRank.IsAdmin(member.Role)))
            .ToList();
        return (concerned.Where(member => member.TwoFactorAuthEnabled == false).ToList(), concerned.Count(member => member.TwoFactorAuthEnabled is null));
    }
}
