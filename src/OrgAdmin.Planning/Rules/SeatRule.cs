using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Rules;

/// <summary>
/// Members and pending invites together may not be more than the organization's limit. The API enforces it; here it is only foretold.
/// </summary>
public static class SeatRule
{
    /// <summary>What to warn of before an invite is sent; null when there is a seat for it, or the limit is not known.</summary>
    /// <param name="organization">The organization; it and its invites must have been read.</param>
    /// <param name="invite">The invite.</param>
    public static string? Warning(OrgMembership organization, SendInvite invite) =>
        organization.FindSeats() is { } seats && seats.Free + invite.SeatsFreed <= 0
            ? Messages.NoSeatLeft.With(organization.DisplayName, seats.Members, seats.PendingInvites, seats.Limit, invite.Email.ForDisplay())
            : null;
}
