namespace OrgAdmin.Planning.Membership;

/// <summary>A change to one member that was sent, or in a rehearsal would be.</summary>
internal sealed class MemberChange
{
    internal MemberChange(OrgMember before, OrgMember? after, int number)
    {
        Before = before;
        After = after;
        Number = number;
    }

    /// <summary>The member before it.</summary>
    internal OrgMember Before { get; }

    /// <summary>The member after it; null when it was removed.</summary>
    internal OrgMember? After { get; set; }

    /// <summary>The number of the change among those to the organization; 0 when others were under way when it began.</summary>
    internal int Number { get; }

    /// <summary>Whether it is known to have been carried out.</summary>
    internal bool IsDone { get; set; }

    /// <summary>Whether its outcome is unknown.</summary>
    internal bool IsUnknown { get; set; }
}
