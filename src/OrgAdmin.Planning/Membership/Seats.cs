namespace OrgAdmin.Planning.Membership;

/// <summary>The seats of an organization, taken and free. A pending invite takes a seat, an expired one does not.</summary>
public sealed class Seats
{
    internal Seats(long limit, int members, int pendingInvites)
    {
        Limit = limit;
        Members = members;
        PendingInvites = pendingInvites;
    }

    /// <summary>The limit (the API's <c>limits.member</c>).</summary>
    public long Limit { get; }

    /// <summary>How many members there are.</summary>
    public int Members { get; }

    /// <summary>How many invites can still be accepted.</summary>
    public int PendingInvites { get; }

    /// <summary>How many seats are free; negative where the limit is exceeded already.</summary>
    public long Free => Limit - Members - PendingInvites;
}
