namespace OrgAdmin;

/// <summary>Numbers with what they count.</summary>
internal static class Plural
{
    /// <summary>The sentence for one, or that for any other number.</summary>
    internal static string Of(long count, string one, string several) => count == 1 ? one : several.With(count);

    /// <summary>Organizations.</summary>
    internal static string Organizations(long count) => Of(count, Messages.CountOfOneOrganization, Messages.CountOfOrganizations);

    /// <summary>Members.</summary>
    internal static string Members(long count) => Of(count, Messages.CountOfOneMember, Messages.CountOfMembers);

    /// <summary>The counts of a plan: <c>3 changes (1 gain, 2 losses), 1 finding</c>.</summary>
    internal static string Counts(int changes, int gains, int losses, int findings) => Messages.RosterReportCounts.With(
        Of(changes, Messages.RosterOneChange, Messages.RosterChanges),
        Of(gains, Messages.RosterOneGain, Messages.RosterGainCount),
        Of(losses, Messages.RosterOneLoss, Messages.RosterLossCount),
        Of(findings, Messages.RosterOneFinding, Messages.RosterFindings));
}
