using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Rules;

/// <summary>Members and pending invites together must not exceed the organization's limit. The API enforces it; this only warns.</summary>
public static class SeatRule
{
    /// <summary>The warning before an invite is sent; null when there is a free seat or the limit is unknown.</summary>
    /// <param name="organization">The organization; it and its invites must have been read.</param>
    /// <param name="invite">The invite.</param>
    public static string? Warning(OrgMembership organization, SendInvite invite) =>
        organization.FindSeats() is { } seats && seats.Free + invite.SeatsFreed <= 0
            ? Messages.NoSeatLeft.With(
                organization.DisplayName,
                Plural.Members(seats.Members),
                Plural.Of(seats.PendingInvites, Messages.CountOfOnePendingInvite, Messages.CountOfPendingInvites),
                Plural.Of(seats.Limit, Messages.CountOfOneSeat, Messages.CountOfSeats),
                invite.Email.ForDisplay())
            : null;
}
