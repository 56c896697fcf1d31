using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets what organizations have used: payloads, devices and notebook minutes.</para>
/// <para type="description">Gets figures of what an organization has used in a stretch of time, as flat rows that Export-Csv,
/// Measure-Object and Group-Object take as they are. -Kind says which figures: payloads by kind and source, payloads by day or hour,
/// devices by day, or notebooks by day.</para>
/// <example>
///   <title>See where the payloads of the last 30 days came from</title>
///   <code>Get-OrgUsage 575ed6e87ae143cd83dc4aa8 | Sort-Object Count -Descending</code>
///   <para>Shows the source with the most payloads first.</para>
/// </example>
/// <example>
///   <title>Add up the payloads of each organization</title>
///   <code>
///   Get-Org |
///       Get-OrgUsage -Start '2026-10-01' -End '2026-11-01' |
///       Group-Object OrgName |
///       Select-Object Name, @{
///           Name = 'Payloads'
///           Expression = { ($_.Group | Measure-Object Count -Sum).Sum }
///       }
///   </code>
///   <para>Shows one line for each organization, for October.</para>
/// </example>
/// <example>
///   <title>Write the use of each hour to a file</title>
///   <code>
///   Get-OrgUsage 575ed6e87ae143cd83dc4aa8 -Kind PayloadBreakdown `
///       -Resolution Hour -Start 1.00:00:00 -AsBytes |
///       Export-Csv usage.csv -NoTypeInformation
///   </code>
///   <para>Writes 24 lines, with the bytes of each hour of the last day.</para>
/// </example>
/// <para type="output">One row for each figure; nothing where nothing was used.</para>
/// <para type="note">Days and hours are those of UTC.</para>
/// <para type="operation" id="org.payloadCounts">for -Kind Payload</para>
/// <para type="operation" id="org.payloadCountsBreakdown">for -Kind PayloadBreakdown</para>
/// <para type="operation" id="org.deviceCounts">for -Kind Device</para>
/// <para type="operation" id="org.notebookMinuteCounts">for -Kind NotebookMinute</para>
/// <para type="operation" id="org.get">to learn the name of an organization that is given by its id; without it OrgName stays
/// empty</para>
/// <para type="link">Get-OrgLimit</para>
/// <para type="link">Get-Org</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgUsage", DefaultParameterSetName = ByObject)]
[OutputType(typeof(OrgUsage))]
[Sends("org.payloadCounts")]
[Sends("org.payloadCountsBreakdown", When = SendsWhen.Sometimes)]
[Sends("org.deviceCounts", When = SendsWhen.Sometimes)]
[Sends("org.notebookMinuteCounts", When = SendsWhen.Sometimes)]
[Sends("org.get", When = SendsWhen.ForTexts)]
public sealed class GetOrgUsageCommand : ReadingCmdlet
{
    private const int DefaultDays = 30;
    private const string Hour = "Hour";

    /// <summary>
    /// <para type="description">The organizations: their ids, 24 hexadecimal digits each, or organizations as Get-Org emits them. Without
    /// it, the connection's own organization (Connect-Org -OrgId) is used.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyCollection]
    public OrgIdentity?[]? OrgId { get; set; }

    /// <summary>
    /// <para type="description">The names of the organizations, in place of -OrgId: whole names, without regard to case, and no other
    /// organization may have the same.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(ExactOrgNameCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? OrgName { get; set; }

    /// <summary>
    /// <para type="description">Which figures: Payload (by kind and source), PayloadBreakdown (by day or hour), Device (created, deleted
    /// and all, by day) or NotebookMinute (minutes and runs, by day).</para>
    /// </summary>
    [Parameter]
    [ValidateSet(UsageKinds.Payload, UsageKinds.PayloadBreakdown, UsageKinds.Device, UsageKinds.NotebookMinute)]
    public string[] Kind { get; set; } = { UsageKinds.Payload };

    /// <summary>
    /// <para type="description">Start of the time: a DateTimeOffset, a DateTime or text such as '2026-11-01', or a TimeSpan or
    /// days.hours:minutes:seconds, which says how long ago that was. A time without a zone is local.</para>
    /// <para type="default">30 days before -End</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [Moment]
    public DateTimeOffset Start { get; set; }

    /// <summary>
    /// <para type="description">End of the time, given as for -Start.</para>
    /// <para type="default">Now</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [Moment]
    public DateTimeOffset End { get; set; }

    /// <summary>
    /// <para type="description">How long a time one figure of a PayloadBreakdown stands for: Day or Hour.</para>
    /// </summary>
    [Parameter]
    [ValidateSet("Day", Hour)]
    public string Resolution { get; set; } = "Day";

    /// <summary>
    /// <para type="description">Gets bytes in place of payloads, for the kinds Payload and PayloadBreakdown.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter AsBytes { get; set; }

    /// <summary>
    /// <para type="description">Counts payloads that are not billed as well, for the kind PayloadBreakdown.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeNonBillable { get; set; }

    private protected override OrgIdentity?[]? OrgIds => OrgId;

    private protected override string?[]? OrgNames => OrgName;

    private UsageQuery? Query { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            EnsureOfUse(nameof(AsBytes), UsageKinds.Payload, UsageKinds.PayloadBreakdown);
            EnsureOfUse(nameof(Resolution), UsageKinds.PayloadBreakdown);
            EnsureOfUse(nameof(IncludeNonBillable), UsageKinds.PayloadBreakdown);
            DateTimeOffset end = IsBound(nameof(End)) ? End : DateTimeOffset.UtcNow;
            Query = new UsageQuery
            {
                Start = IsBound(nameof(Start)) ? Start : end.AddDays(-DefaultDays),
                End = end,
                AsBytes = AsBytes,
                IncludeNonBillable = IncludeNonBillable,
                Resolution = string.Equals(Resolution, Hour, StringComparison.OrdinalIgnoreCase) ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1),
            };
            if (Query.Start > Query.End)
            {
                throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.StartAfterEnd.With("-Start", "-End"));
            }
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, null);
        }
    }

    private protected override void ReadOrg(PipelineItem item, ResourceId orgId)
    {
        string? name = (item.Target as Org)?.Name;
        Send(
            item,
            async (call, token) =>
            {
                IReadOnlyList<OrgUsage>[] rows = await Task.WhenAll(
                    Kind.Distinct(StringComparer.OrdinalIgnoreCase).Select(kind => CountAsync(kind, orgId, call, token))).ConfigureAwait(false);
                string? found = name ?? await FindNameAsync(orgId, call, token).ConfigureAwait(false);
                return rows.SelectMany(some => some).Select(row => row.OfOrg(found)).ToList();
            },
            rows => WriteObject(rows, enumerateCollection: true));
    }

    private Task<IReadOnlyList<OrgUsage>> CountAsync(string kind, ResourceId orgId, OrgCall call, CancellationToken cancellationToken) =>
        kind.ToLowerInvariant() switch
        {
            "device" => Client.GetDeviceCountsAsync(orgId, Query!, call, cancellationToken),
            "notebookminute" => Client.GetNotebookMinuteCountsAsync(orgId, Query!, call, cancellationToken),
            "payloadbreakdown" => Client.GetPayloadCountsBreakdownAsync(orgId, Query!, call, cancellationToken),
            _ => Client.GetPayloadCountsAsync(orgId, Query!, call, cancellationToken),
        };

    // Only the name is missing where this fails.
    private async Task<string?> FindNameAsync(ResourceId orgId, OrgCall call, CancellationToken cancellationToken)
    {
        try
        {
            return (await Client.GetOrgAsync(orgId, null, call, cancellationToken).ConfigureAwait(false)).Name;
        }
        catch (OrgApiException)
        {
            return null;
        }
    }

    private void EnsureOfUse(string parameter, params string[] kinds)
    {
        if (IsBound(parameter) && !Kind.Any(kind => kinds.Contains(kind, StringComparer.OrdinalIgnoreCase)))
        {
            throw new OrgApiException(
                OrgErrorKind.InvalidParameters, Messages.OnlyForKind.With("-" + parameter, string.Join(Messages.Or, kinds)));
        }
    }
}
