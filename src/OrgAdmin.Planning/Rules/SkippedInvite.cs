namespace OrgAdmin.Planning.Rules;

/// <summary>Somebody who is not invited, because there is an invite or a member already.</summary>
public sealed class SkippedInvite
{
    internal SkippedInvite(string plan, string report)
    {
        Plan = plan;
        Report = report;
    }

    /// <summary>What is about to happen, for a rehearsal: that the person is passed over, and why.</summary>
    public string Plan { get; }

    /// <summary>What has happened: nothing was sent, and why.</summary>
    public string Report { get; }
}
