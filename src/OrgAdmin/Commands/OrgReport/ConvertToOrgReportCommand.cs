using System;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Planning.Rosters.Reports;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Makes a report of a plan, of members and invites, or of an audit log.</para>
/// <para type="description">Makes a text of what comes down the pipeline: a plan of Compare-OrgRoster for those who review it, members and
/// invites for an access review, or entries of an audit log. Nothing in the text can ping somebody, lead elsewhere or be run: whatever people and organizations are
/// called, it is shown as it is.</para>
/// <para type="description">Markdown is made for comments on pull requests: totals first, a collapsed part for each organization, and at most
/// 60,000 characters; where it is cut, it says so. Its first line is not seen, and the same for the same title, so that a job finds the comment
/// it has made before. Html is one file without scripts and remote parts, for a mail, a screen that is light or dark, and paper. Csv is one
/// table, and none of its cells is taken for a formula.</para>
/// <example>
///   <title>Show a plan to reviewers</title>
///   <code>Compare-OrgRoster roster.json | ConvertTo-OrgReport Markdown</code>
///   <para>Writes the plan as Markdown.</para>
/// </example>
/// <example>
///   <title>Mail a plan</title>
///   <code>
///   Compare-OrgRoster roster.json |
///       ConvertTo-OrgReport Html -Title 'Access of Acme, next week' |
///       Set-Content plan.html
///   </code>
///   <para>Writes the plan as a page that can be mailed and printed.</para>
/// </example>
/// <example>
///   <title>Review the access to all organizations</title>
///   <code>
///   $people = @(Get-Org | Get-OrgMember) + @(Get-Org | Get-OrgInvite)
///   $people | ConvertTo-OrgReport Csv | Set-Content access.csv
///   </code>
///   <para>Writes one line for each member and each invite.</para>
/// </example>
/// <example>
///   <title>Show who has access without saying who</title>
///   <code>
///   Get-OrgMember 575ed6e87ae143cd83dc4aa8 |
///       ConvertTo-OrgReport Markdown -Redact -Title 'Access to Acme'
///   </code>
///   <para>Shortens names and addresses: a…n@example.com.</para>
/// </example>
/// <example>
///   <title>Report what has happened to members and invites</title>
///   <code>
///   Get-OrgAuditLog 575ed6e87ae143cd83dc4aa8 |
///       ConvertTo-OrgReport Html |
///       Set-Content log.html
///   </code>
///   <para>Writes who did what, the newest first.</para>
/// </example>
/// <para type="output">The report as one text: one for each plan, one for all members and invites together, and one for all
/// entries.</para>
/// <para type="note">ConvertTo-OrgReport sends nothing. Objects of another process, and rows of a file, are not taken.</para>
/// <para type="link">Compare-OrgRoster</para>
/// <para type="link">Get-OrgMember</para>
/// <para type="link">Get-OrgInvite</para>
/// <para type="link">Get-OrgAuditLog</para>
/// <para type="link">about_OrgAdmin_Rosters</para>
/// </summary>
[Cmdlet(VerbsData.ConvertTo, "OrgReport")]
[OutputType(typeof(string))]
public sealed class ConvertToOrgReportCommand : OrgCmdlet
{
    private readonly List<ApiObject> _people = new();
    private readonly List<OrgAuditLogEntry> _entries = new();

    /// <summary>
    /// <para type="description">The form: Markdown, Html or Csv.</para>
    /// </summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateSet("Markdown", "Html", "Csv")]
    public string? As { get; set; }

    /// <summary>
    /// <para type="description">A plan, as Compare-OrgRoster emits it; a member or an invite, as Get-OrgMember, Find-OrgMember and
    /// Get-OrgInvite emit them; or an entry, as Get-OrgAuditLog emits it.</para>
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// <para type="description">The title.</para>
    /// <para type="default">Roster plan, Access review, or Audit log</para>
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>
    /// <para type="description">Shortens the addresses and names of people. Of entries, the sentences are left out.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter Redact { get; set; }

    private ReportFormat Format => (ReportFormat)Enum.Parse(typeof(ReportFormat), As!, ignoreCase: true);

    /// <summary>Takes an object; a plan is reported at once.</summary>
    protected override void ProcessRecord()
    {
        switch (InputObject?.BaseObject)
        {
            case OrgRosterPlan plan:
                Write(RosterReport.Of(plan, Format, Title, Redact));
                break;
            case OrgMember or OrgInvite:
                _people.Add((ApiObject)InputObject.BaseObject);
                break;
            case OrgAuditLogEntry entry:
                _entries.Add(entry);
                break;
            case null:
                Errors.Terminate(new OrgApiException(OrgErrorKind.EmptyValue, Messages.NullFromPipeline), null);
                break;
            default:
                // A report of some of what came would look like one of all.
                string type = InputObject!.TypeNames[0].ForDisplay();
                Errors.Terminate(new OrgApiException(OrgErrorKind.WrongObject, Messages.RosterReportNoKind.With(type)), InputObject);
                break;
        }
    }

    /// <summary>Reports the members and invites, and the entries.</summary>
    protected override void EndProcessing()
    {
        if (_people.Count > 0)
        {
            Write(RosterReport.Of(_people, Format, Title, Redact));
        }

        if (_entries.Count > 0)
        {
            Write(RosterReport.Of(_entries, Format, Title, Redact));
        }
    }

    // Whatever writes the text to a file ends its last line.
    private void Write(string report) => WriteObject(report.TrimEnd('\r', '\n'));
}
