using System.Collections.Generic;

namespace OrgAdmin;

/// <summary>One thing that a roster's plan would do about one person in one organization, or about an organization's own fields.</summary>
public sealed class OrgRosterChange
{
    internal OrgRosterChange(string orgId, OrgRosterAction action, string who)
    {
        OrgId = orgId;
        Action = action;
        Who = who;
    }

    /// <summary>The organization's id.</summary>
    public string OrgId { get; }

    /// <summary>The organization's name.</summary>
    public string? OrgName { get; internal set; }

    /// <summary>What is done.</summary>
    public OrgRosterAction Action { get; }

    /// <summary>The person's name and address, or the address alone; for own fields the organization's name.</summary>
    public string Who { get; }

    /// <summary>The person's address: of an invite where it goes; null for own fields and where a member has none.</summary>
    public string? Email { get; internal set; }

    /// <summary>The member's user id; null for who is not a member.</summary>
    public string? UserId { get; internal set; }

    /// <summary>What is there before; null for nothing.</summary>
    public OrgRosterAccess? Before { get; internal set; }

    /// <summary>What is there afterwards; null for nothing.</summary>
    public OrgRosterAccess? After { get; internal set; }

    /// <summary>Whether somebody can reach more or less afterwards.</summary>
    public OrgRosterEffect Effect { get; internal set; }

    /// <summary>How closely to look at it.</summary>
    public OrgRosterRisk Risk { get; internal set; }

    /// <summary>Whether the file or the organization has changed since the baseline; null without one.</summary>
    public OrgRosterOrigin? Origin { get; internal set; }

    /// <summary>The consequence in words: <c>loses: admin, 3 applications</c>.</summary>
    public string Note { get; internal set; } = string.Empty;

    /// <summary>The place in the order of the organization's changes, from 1.</summary>
    public int Order { get; internal set; }

    /// <summary>The invites that are revoked, in this order, before anything else of this change.</summary>
    public IReadOnlyList<string> RevokedInviteIds { get; internal set; } = ItemList<string>.Empty;

    /// <summary>Whether it has to wait until somebody has accepted an invite; a later run does it.</summary>
    public bool IsWaiting { get; internal set; }

    /// <summary>Whether a guard rail refuses it.</summary>
    public bool IsRefused { get; internal set; }

    /// <summary>Whether it ends access whose end the file has announced (<c>expires</c>).</summary>
    public bool IsExpiry { get; internal set; }

    /// <summary>The line of the roster that asks for it, or the row; null where no line does.</summary>
    public int? Line { get; internal set; }

    /// <summary>What identifies the person: the user id, or the address as it is compared.</summary>
    internal string Person { get; set; } = string.Empty;

    /// <summary>Action, person and the change: <c>SetRole ann@acme.example: View → Edit</c>.</summary>
    public override string ToString() => $"{Action} {Who}: {Shown(Before)} → {Shown(After)}";

    private static string Shown(OrgRosterAccess? access) => access?.ToString() ?? Messages.NoValue;
}
