using System.Linq;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Support;

/// <summary>Says what a plan is to be.</summary>
internal static class PlanAssert
{
    internal static OrgRosterChange IsOnly(this OrgRosterPlan plan, OrgRosterAction action, OrgRosterEffect effect)
    {
        Assert.True(plan.Changes.Count == 1, string.Join('\n', plan.Changes.Select(change => change.ToString()).Concat(plan.Findings.Select(finding => finding.ToString()))));
        Assert.Equal((action, effect), (plan.Changes[0].Action, plan.Changes[0].Effect));
        return plan.Changes[0];
    }

    internal static OrgRosterFinding HasOnlyFinding(this OrgRosterPlan plan, OrgRosterFindingKind kind)
    {
        Assert.Empty(plan.Changes.Select(change => change.ToString()));
        return plan.HasFinding(kind);
    }

    internal static OrgRosterFinding HasFinding(this OrgRosterPlan plan, OrgRosterFindingKind kind)
    {
        OrgRosterFinding finding = Assert.Single(plan.Findings, one => one.Kind == kind);
        Assert.NotEmpty(finding.Message);
        Assert.NotNull(finding.OrgId);
        return finding;
    }

    internal static void IsEmpty(this OrgRosterPlan plan)
    {
        Assert.Empty(plan.Changes.Select(change => change.ToString()));
        Assert.Empty(plan.Findings.Select(finding => finding.ToString()));
        Assert.Equal(0, plan.ExitCode);
    }

    internal static OrgRosterBreach IsRefused(this OrgRosterPlan plan, string rule)
    {
        Assert.Equal(4, plan.ExitCode);
        OrgRosterOrganization organization = Assert.Single(plan.Organizations, one => one.State == OrgRosterState.Refused);
        Assert.All(plan.Changes.Where(change => change.OrgId == organization.OrgId), change => Assert.True(change.IsRefused));
        OrgRosterBreach breach = Assert.Single(organization.Breaches);
        Assert.Equal(rule, breach.Rule);
        Assert.NotEmpty(breach.Figure);
        Assert.Contains(breach.Message, organization.Reason);
        return breach;
    }

    internal static void IsNotRefused(this OrgRosterPlan plan)
    {
        Assert.Empty(plan.Organizations.SelectMany(one => one.Breaches).Select(breach => breach.Message));
        Assert.All(plan.Changes, change => Assert.False(change.IsRefused));
    }
}
