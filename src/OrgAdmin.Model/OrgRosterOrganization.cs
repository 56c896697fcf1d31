using System.Collections.Generic;

namespace OrgAdmin;

/// <summary>One organization of a roster's plan: whether it could be read, what refuses its changes, and its figures.</summary>
public sealed class OrgRosterOrganization
{
    internal OrgRosterOrganization()
    {
    }

    /// <summary>The organization's id; null where the roster names it only by a name that was not found.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The organization's name.</summary>
    public string? OrgName { get; internal set; }

    /// <summary>Whether it was read, could not be read, or is refused.</summary>
    public OrgRosterState State { get; internal set; }

    /// <summary>Why it is unreadable or refused; null when it is neither.</summary>
    public string? Reason { get; internal set; }

    /// <summary>The guard rails that refuse its changes.</summary>
    public IReadOnlyList<OrgRosterBreach> Breaches { get; internal set; } = ItemList<OrgRosterBreach>.Empty;

    /// <summary>Its changes.</summary>
    public int ChangeCount { get; internal set; }

    /// <summary>Those after which somebody can reach more.</summary>
    public int GainCount { get; internal set; }

    /// <summary>Those after which somebody can reach less.</summary>
    public int LossCount { get; internal set; }

    /// <summary>Its findings.</summary>
    public int FindingCount { get; internal set; }

    /// <summary>Its members now.</summary>
    public int MemberCount { get; internal set; }

    /// <summary>Its pending invites now.</summary>
    public int PendingInviteCount { get; internal set; }

    /// <summary>Its administrators now.</summary>
    public int AdminCount { get; internal set; }

    /// <summary>Its administrators when all changes are done that need not wait; who is invited is none yet.</summary>
    public int AdminCountAfter { get; internal set; }

    /// <summary>How many members and pending invites it may have; null where that is not known.</summary>
    public long? SeatLimit { get; internal set; }

    /// <summary>What has to be freed first because seats are short; null when they are not.</summary>
    public string? SeatNote { get; internal set; }

    /// <summary>The line of the roster, or the first row.</summary>
    public int? Line { get; internal set; }

    /// <summary>The name, or the id.</summary>
    public override string ToString() => OrgName ?? OrgId ?? nameof(OrgRosterOrganization);
}
