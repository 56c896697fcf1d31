using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets the limits of organizations, and how much of each is used.</para>
/// <para type="description">Gets a row for each limit of an organization: how many there may be, how many there are, and how much is left.
/// Of members, the pending invites count as well, for each of them takes a seat.</para>
/// <para type="description">With -WarnAt, a warning names each limit that is used up so far.</para>
/// <example>
///   <title>See what is nearly used up</title>
///   <code>
///   Get-OrgLimit 575ed6e87ae143cd83dc4aa8 |
///       Sort-Object Percent -Descending |
///       Select-Object -First 5
///   </code>
///   <para>Shows the five limits of which most is used.</para>
/// </example>
/// <example>
///   <title>Watch the limits of all organizations</title>
///   <code>$null = Get-Org | Get-OrgLimit -WarnAt 80 -WarningVariable near; $near</code>
///   <para>Lists what is used up to 80 percent or more.</para>
/// </example>
/// <example>
///   <title>Write the free seats to a file</title>
///   <code>
///   Get-Org |
///       Get-OrgLimit |
///       Where-Object Name -eq Member |
///       Export-Csv seats.csv -NoTypeInformation
///   </code>
///   <para>Writes one line for each organization.</para>
/// </example>
/// <para type="output">One row for each limit that the API tells.</para>
/// <para type="note">Devices, experience users, members and the storage of data tables are hard limits: the platform refuses more. Of most
/// others it takes more and bills it, or warns.</para>
/// <para type="operation" id="org.get">once for each organization</para>
/// <para type="link">Get-OrgUsage</para>
/// <para type="link">Get-Org</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgLimit", DefaultParameterSetName = ByObject)]
[OutputType(typeof(OrgLimit))]
[Sends("org.get")]
public sealed class GetOrgLimitCommand : ReadingCmdlet
{
    private static readonly OrgSummaryFields Counts = new() { Include = LimitTable.NeededCounts };

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
    /// <para type="description">Warns of each limit of which at least so many percent are used, from 1 to 1000.</para>
    /// <para type="default">No warning</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [ValidateRange(1, 1000)]
    public int WarnAt { get; set; }

    private protected override OrgIdentity?[]? OrgIds => OrgId;

    private protected override string?[]? OrgNames => OrgName;

    private protected override void ReadOrg(PipelineItem item, ResourceId orgId) =>
        Send(item, (call, token) => Client.GetOrgAsync(orgId, Counts, call, token), Write);

    private void Write(Org org)
    {
        foreach (OrgLimit row in LimitTable.Of(org))
        {
            WriteObject(row);
            if (IsBound(nameof(WarnAt)) && row.Percent >= WarnAt)
            {
                WriteWarning(RemoveSecrets(Messages.LimitNear.With(org.Name.InQuotes(), row.Used, row.Limit, row.Name, row.Percent)));
            }
        }
    }
}
