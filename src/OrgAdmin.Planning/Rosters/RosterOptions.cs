using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Rosters;

/// <summary>How a roster is compared: the guard rails that a caller may move, and what is known of the caller.</summary>
public sealed class RosterOptions
{
    /// <summary>The time by which what expires is judged.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>The id of the token's own user; null when it is not known.</summary>
    public string? OwnUserId { get; set; }

    /// <summary>Whether the token's scopes open an operation, such as <c>org.inviteMember</c>; null when they are not known.</summary>
    public Func<string, bool>? HasScope { get; set; }

    /// <summary>Takes over the scopes of the token. A token that does not say them, or says one that this client does not know, opens everything.</summary>
    public void UseScopes(IReadOnlyList<string> scopes)
    {
        _ = scopes ?? throw new ArgumentNullException(nameof(scopes));
        HasScope = scopes.Count == 0 || scopes.Any(OperationAccess.IsUnknownBroadScope)
            ? null
            : operation => OperationAccess.Of(operation).IsOpenTo(scopes);
    }

    /// <summary>Only these organizations of the roster; null for all.</summary>
    public IReadOnlyList<string>? OrgIds { get; set; }

    /// <summary>Leaves alone who is not listed, whatever the roster says.</summary>
    public bool NoPurge { get; set; }

    /// <summary>Sends expired invites again.</summary>
    public bool RenewExpired { get; set; }

    /// <summary>An earlier roster, against which changes are told to come from the file or from the organization; null for none.</summary>
    public Roster? Baseline { get; set; }

    /// <summary>Whether the plan's lines are all there, however many entries it has.</summary>
    public bool IsDetailed { get; set; }

    /// <summary>How many administrators each organization keeps at least; null for what the roster says, or 2.</summary>
    public int? MinimumAdmin { get; set; }

    /// <summary>Lets the token's own user be demoted or removed.</summary>
    public bool AllowSelf { get; set; }

    /// <summary>Lets a roster without anybody purge an organization.</summary>
    public bool AllowEmpty { get; set; }

    /// <summary>The most losses in one organization, in percent of its members and pending invites; one person is always allowed.</summary>
    public int MaximumLossPercent { get; set; } = 25;

    /// <summary>The most people who lose something in the whole run.</summary>
    public int MaximumLoss { get; set; } = 50;

    /// <summary>The most new administrators in one organization.</summary>
    public int MaximumNewAdmin { get; set; } = 1;
}
