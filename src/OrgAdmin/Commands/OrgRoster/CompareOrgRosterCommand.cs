using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Planning.Rosters.World;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Compares a roster with the organizations and shows what would change.</para>
/// <para type="description">Reads a roster file, or rows such as those of Import-Csv, reads the organizations that it names, and makes the
/// plan: who would be invited, removed or given another role, in which order, with which consequence, and what a guard rail refuses and by
/// which parameter it would be allowed. Nothing is changed: only GET requests are sent, and a connection made with -ReadOnly is enough.</para>
/// <para type="description">What a roster does not say is left alone. Whoever is not listed goes only where the file says "purge"; rows never
/// purge. An organization that cannot be read, or that a guard rail refuses, does not keep the others from being compared.</para>
/// <para type="description">The plan's ExitCode is 0 when nothing is left to do, 2 when changes are pending, 3 when not everything could be
/// read or done, and 4 when a guard rail refuses; the highest that holds. A roster with errors makes no plan: it ends with an error that lists
/// them.</para>
/// <example>
///   <title>See what a roster would change</title>
///   <code>Compare-OrgRoster roster.json</code>
///   <para>Shows the plan as a diff: + gains, - loses, ~ changes, ! is worth knowing.</para>
/// </example>
/// <example>
///   <title>Compare a list from the personnel department</title>
///   <para>The file people.csv has the columns Email and Role.</para>
///   <code>
///   Import-Csv people.csv |
///       Compare-OrgRoster -OrgId 575ed6e87ae143cd83dc4aa8
///   </code>
///   <para>Shows who of the list is still to be invited, and who has another role. Nobody is removed.</para>
/// </example>
/// <example>
///   <title>Pick out what takes access away</title>
///   <code>
///   (Compare-OrgRoster roster.json).Changes |
///       Where-Object Effect -eq Loss |
///       Select-Object OrgName, Who, Before, After, Note
///   </code>
///   <para>Shows whom the roster would take something from, and what that means.</para>
/// </example>
/// <example>
///   <title>Tell a change of the file from a drift</title>
///   <para>The file roster.base.json is the roster as it was agreed on last.</para>
///   <code>
///   $plan = Compare-OrgRoster roster.json -Baseline roster.base.json
///   $plan.Changes | Group-Object Origin
///   </code>
///   <para>Counts what the file asks for anew, and what somebody has changed in the organizations meanwhile.</para>
/// </example>
/// <para type="output">One plan. Its changes, findings and organizations are objects.</para>
/// <para type="operation" id="orgs.get">to list the organizations, where the roster names more than three or one without an id</para>
/// <para type="operation" id="org.get">for each organization whose members the list does not show in full</para>
/// <para type="operation" id="org.pendingInvites">where an organization counts invites, somebody is to be invited, or the roster purges</para>
/// <para type="operation" id="applications.get">where the roster gives roles in single applications</para>
/// <para type="operation" id="dashboards.get">where the roster gives roles in single dashboards</para>
/// <para type="operation" id="auditLogs.get">where somebody is to be invited who has no invite: whoever left or declined is not invited again</para>
/// <para type="operation" id="me.get">where the token does not say whose it is</para>
/// <para type="link">Test-OrgRoster</para>
/// <para type="link">Export-OrgRoster</para>
/// <para type="link">ConvertTo-OrgReport</para>
/// <para type="link">about_OrgAdmin_Rosters</para>
/// </summary>
[Cmdlet(VerbsData.Compare, "OrgRoster")]
[OutputType(typeof(OrgRosterPlan))]
[Sends("org.get")]
[Sends("org.pendingInvites")]
[Sends("orgs.get", When = SendsWhen.Sometimes)]
[Sends("applications.get", When = SendsWhen.ForTexts)]
[Sends("dashboards.get", When = SendsWhen.ForTexts)]
[Sends("auditLogs.get", When = SendsWhen.ForTexts)]
[Sends("me.get", When = SendsWhen.ForTexts)]
public sealed class CompareOrgRosterCommand : RosterCmdlet
{
    private string? _planPath;

    /// <summary>
    /// <para type="description">An earlier roster file. Each change then says whether the file asks for it anew (File) or the organization has
    /// moved away from what both files say (Drift).</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Baseline { get; set; }

    /// <summary>
    /// <para type="description">Writes the plan as JSON to this file, too: whole, or not at all. A plan that is there is replaced; any other
    /// file is not.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? PlanPath { get; set; }

    /// <summary>
    /// <para type="description">Shows every entry of the plan, however many there are. Without it, the view of a plan with more than 200
    /// entries sums up what an organization has beyond ten.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter Detail { get; set; }

    private protected override void CheckValues()
    {
        if (IsBound(nameof(PlanPath)))
        {
            _planPath = Files.Resolve(PlanPath, "-PlanPath");
            RosterFiles.EnsureWritable(_planPath, overwrite: true);
            RosterFiles.Check(_planPath, PlanFile.EnsureReplaceable);
        }
    }

    private protected override void Process(Roster roster, RosterOptions options)
    {
        options.IsDetailed = Detail;
        options.Baseline = IsBound(nameof(Baseline)) ? Read(Baseline, "-Baseline") : null;
        var world = new RosterWorldReader(Client, Call, new ApiRosterFacts(Client, Call, options.Now));
        OrgRosterPlan plan = Bridge.Await(async token => RosterComparer.Compare(
            roster, await world.ReadAsync(roster, options, token).ConfigureAwait(false), options));
        if (_planPath is not null)
        {
            Files.Write(_planPath, token => PlanFile.WriteAsync(plan, _planPath, token));
        }

        WriteObject(plan);
    }
}
