using System.Linq;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets the dashboards of organizations.</para>
/// <para type="description">Gets the dashboards of an organization: all of them, or those whose names -Name describes. Their ids are those that -DashboardRole of Set-OrgMember and New-OrgInvite takes.</para>
/// <example>
///   <title>List the dashboards of an organization</title>
///   <code>Get-OrgDashboard 575ed6e87ae143cd83dc4aa8</code>
///   <para>Shows the name, the id, and the application that each is linked to.</para>
/// </example>
/// <example>
///   <title>Find dashboards by their names in all organizations</title>
///   <code>
///   Get-Org |
///       Get-OrgDashboard -Name 'Pump*' |
///       Select-Object OrganizationName, Name, DashboardId
///   </code>
///   <para>Shows where each of them is.</para>
/// </example>
/// <example>
///   <title>See what an id stands for</title>
///   <code>Get-OrgDashboard -DashboardId 575ece2b7ae143cd83dc4a9b</code>
///   <para>Reads this dashboard, whatever organization it belongs to.</para>
/// </example>
/// <para type="output">The dashboards that match; nothing when there are none.</para>
/// <para type="operation" id="dashboards.get">to list</para>
/// <para type="operation" id="dashboard.get">with -DashboardId</para>
/// <para type="link">Get-OrgApplication</para>
/// <para type="link">Set-OrgMember</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgDashboard", DefaultParameterSetName = ByObject)]
[OutputType(typeof(OrgDashboard))]
[Sends("dashboards.get")]
[Sends("dashboard.get", When = SendsWhen.Sometimes)]
public sealed class GetOrgDashboardCommand : ReadingCmdlet
{
    private const string BySingleId = "DashboardId";

    private readonly OrgSearch _search = new();
    private TextFilter? _names;
    private string? _apiFilter;

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
    /// <para type="description">Only dashboards with one of these names. The wildcards *, ? and [ ] are allowed, and case does not matter. A
    /// name without a wildcard that is found nowhere is an error.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById)]
    [Parameter(ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(DashboardNameCompleter))]
    [SupportsWildcards]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Name { get; set; }

    /// <summary>
    /// <para type="description">The ids of single dashboards: 24 hexadecimal digits each. No organization has to be named.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = BySingleId)]
    [ArgumentCompleter(typeof(DashboardIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? DashboardId { get; set; }

    private protected override OrgIdentity?[]? OrgIds => OrgId;

    private protected override string?[]? OrgNames => OrgName;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (!IsBound(nameof(Name)))
        {
            return;
        }

        try
        {
            _names = TextFilter.OfNames(Name);

            // The API takes one pattern.
            _apiFilter = Name!.Length == 1 ? new NameFilter(Name[0]!).ApiFilter : null;
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, null);
        }
    }

    /// <summary>Says at the end which names it has found nowhere.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        _search.Report(_names, OrgErrorKind.ResourceNotFound, Messages.DashboardFoundNowhere, Errors);
    }

    private protected override void ReadOrg(PipelineItem item, ResourceId orgId)
    {
        ResourceListQuery query = ResourceListQuery.Of(orgId);
        query.NameFilter = _apiFilter;
        string organization = OrgSearch.NameOf(item, orgId);
        Send(
            item,
            (call, token) => _search.Note(organization, OrgResources.ReadAllAsync(Client.ListDashboards(query, null, call), token), all => all.IsWhole()),
            all =>
            {
                if (!all.IsWhole())
                {
                    WriteWarning(Messages.DashboardsNotWhole.With(organization));
                }

                WriteObject(all.Where(one => _names?.IsMatch(one.Name) != false), enumerateCollection: true);
            });
    }

    private protected override void ReadDefault(PipelineItem item)
    {
        if (!IsBound(nameof(DashboardId)))
        {
            base.ReadDefault(item);
            return;
        }

        foreach (string text in Validate.FilledTexts(DashboardId, "-DashboardId"))
        {
            var one = new PipelineItem(text);
            Items.Run(one, () =>
            {
                ResourceId id = Validate.Id(text, "-DashboardId");
                Send(one, (call, token) => Client.GetDashboardAsync(id, call, token), WriteObject);
            });
        }
    }
}
