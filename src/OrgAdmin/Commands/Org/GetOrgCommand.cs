using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Pipeline;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets organizations.</para>
/// <para type="description">With -OrgId, Get-Org gets the organizations with these ids. Without it, it lists the organizations that the
/// token can see: all of them, those with a certain name, or only the first few.</para>
/// <para type="description">The list is read page by page. The next page is requested when half of the present one has been used, if more
/// may be wanted; -First 5 sends one request.</para>
/// <para type="description">A list that shifts while it is read, because others or the pipeline itself change organizations, is read again
/// by id, and what was missed comes last; if it does not come to rest, the error OrgApi.ListChanged says how many may be missing. Changes
/// that leave no trace cannot be noticed: as many organizations that go as come between two pages, with none of them shown twice.</para>
/// <para type="description">An organization from the pipeline is read again, so that you see its present state.</para>
/// <example>
///   <title>List all organizations</title>
///   <code>Get-Org</code>
///   <para>Lists the organizations that the token can see, sorted by name.</para>
/// </example>
/// <example>
///   <title>Show everything about one organization</title>
///   <code>Get-Org 575ed6e87ae143cd83dc4aa8 | Format-List *</code>
///   <para>That includes its members, limits, counts and billing data.</para>
/// </example>
/// <example>
///   <title>List the administrators of some organizations</title>
///   <code>Get-Org -Name 'Acme*' | Get-OrgMember -Role Admin</code>
///   <para>Gets the organizations whose names begin with Acme, and from each the members with the role Admin.</para>
/// </example>
/// <example>
///   <title>Get the newest organizations</title>
///   <code>Get-Org -SortBy CreationDate -Descending -First 5</code>
///   <para>Sends one request, for five organizations.</para>
/// </example>
/// <example>
///   <title>Get organizations by their ids</title>
///   <code>
///   '575ed6e87ae143cd83dc4aa8', '575ed6e87ae143cd83dc4aa9' |
///       Get-Org -SummaryInclude payloadCount
///   </code>
///   <para>Gets two organizations, each with its number of payloads at .Summary.PayloadCount, which the API counts only when
///   asked.</para>
/// </example>
/// <example>
///   <title>Write a list for a spreadsheet</title>
///   <code>
///   Get-Org |
///       Select-Object Name, OrgId, MfaMode, CreationDate, @{
///           Name = 'Members'; Expression = { $_.Members.Count }
///       } |
///       Export-Csv organizations.csv -NoTypeInformation
///   </code>
///   <para>Writes one line for each organization.</para>
/// </example>
/// <para type="output">The organizations. With -IncludeTotalCount a number comes first.</para>
/// <para type="note">Listing needs a token with a user scope. A token that has only organization scopes can read an organization by its
/// id, but gets no list.</para>
/// <para type="note">The connection's own organization (Connect-Org -OrgId) is not used here: without -OrgId, Get-Org always lists.</para>
/// <para type="operation" id="orgs.get">to list</para>
/// <para type="operation" id="org.get">with -OrgId, or with ids or organizations from the pipeline</para>
/// <para type="link">Set-Org</para>
/// <para type="link">Remove-Org</para>
/// <para type="link">Get-OrgMember</para>
/// <para type="link">Get-OrgInvite</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Errors</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "Org", DefaultParameterSetName = ByObject, SupportsPaging = true)]
[OutputType(typeof(Org))]
[Sends("org.get")]
[Sends("orgs.get", When = SendsWhen.Sometimes)]
public sealed class GetOrgCommand : ReadingCmdlet
{
    private const string List = "List";

    /// <summary>
    /// <para type="description">The organizations to get: their ids, 24 hexadecimal digits each, or organizations as Get-Org emits them.
    /// Without it, all organizations that the token can see are listed. An id that is given but empty is an error; it never means the
    /// list.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [Alias("Id")]
    [AllowNull]
    [AllowEmptyCollection]
    public OrgIdentity?[]? OrgId { get; set; }

    /// <summary>
    /// <para type="description">Lists only organizations with this name. The wildcards *, ? and [ ] are allowed, and case does not
    /// matter. A name without a wildcard that no organization has is an error.</para>
    /// </summary>
    [Parameter(ParameterSetName = List)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(OrgNameCompleter))]
    public string? Name { get; set; }

    /// <summary>
    /// <para type="description">What the list is sorted by.</para>
    /// </summary>
    [Parameter(ParameterSetName = List)]
    [ValidateSet("Name", "Id", "CreationDate", "LastUpdated")]
    public string SortBy { get; set; } = "Name";

    /// <summary>
    /// <para type="description">Sorts from the highest to the lowest, or from the newest to the oldest.</para>
    /// </summary>
    [Parameter(ParameterSetName = List)]
    public SwitchParameter Descending { get; set; }

    /// <summary>
    /// <para type="description">The names of counts to add to .Summary that the API leaves out by default: payloadCount, storageStats,
    /// notebookStats.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(SummaryFieldCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? SummaryInclude { get; set; }

    /// <summary>
    /// <para type="description">The names of counts to leave out of .Summary, such as keyCount. The API answers faster the less it has to
    /// count.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(SummaryFieldCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? SummaryExclude { get; set; }

    private protected override OrgIdentity?[]? OrgIds => OrgId;

    private protected override string NameParameter => "-Name";

    private OrgSummaryFields? Summary => SummaryInclude is null && SummaryExclude is null
        ? null
        : new OrgSummaryFields { Include = SummaryInclude, Exclude = SummaryExclude };

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (NamesOrgs && PagingIsAsked)
        {
            Errors.Terminate(new OrgApiException(OrgErrorKind.InvalidParameters, Messages.PagingOfIds), null);
        }

        base.ProcessRecord();
    }

    private protected override void ReadOrg(PipelineItem item, ResourceId orgId) =>
        Send(item, (call, token) => Client.GetOrgAsync(orgId, Summary, call, token), WriteObject);

    private protected override void ReadDefault(PipelineItem item)
    {
        var filter = Name is null ? null : new NameFilter(Name);
        var query = new OrgListQuery
        {
            SortField = SortBy.ToLowerInvariant() switch
            {
                "id" => "id",
                "creationdate" => "creationDate",
                "lastupdated" => "lastUpdated",
                _ => "name",
            },
            Descending = Descending,
            NameFilter = filter?.ApiFilter,
            Summary = Summary,
        };
        var options = new PagerOptions<Org>
        {
            Filter = filter is null ? null : org => filter.IsMatch(org.Name),
            Skip = PagingParameters.Skip,
            First = PagingParameters.First,
        };
        Pager<Org> orgs = Client.ListOrgs(query, options, Call);
        if (PagingParameters.IncludeTotalCount)
        {
            (ulong count, double accuracy) = Bridge.Await(orgs.CountAsync);
            WriteObject(PagingParameters.NewTotalCount(count, accuracy));
        }

        // The page of what comes next was requested at the earliest two steps ago.
        long moment = Client.Server.Moment, before = moment, now = moment;
        while (Bridge.Await(orgs.NextAsync) is { } part)
        {
            Items.Progress.Done = orgs.Passed;
            Items.Progress.Total = orgs.TotalCount;
            WriteEach(part, moment);
            (moment, before, now) = (before, now, Client.Server.Moment);
        }

        if (!orgs.IsWhole)
        {
            WriteWarning(Messages.OrgsNotWhole);
        }

        bool isWhole = PagingParameters.First > 0 || PagingParameters.IncludeTotalCount;
        if (filter is { IsLiteral: true, HasMatched: false } && isWhole && orgs.IsWhole)
        {
            throw new OrgApiException(OrgErrorKind.OrgNotFound, Messages.NoOrgOfName.With("-Name", Name.ForDisplay()));
        }
    }

    // What stands behind this cmdlet may ask, while it holds the very object, whether the object is still new.
    private void WriteEach(IReadOnlyList<Org> orgs, long moment)
    {
        RunspaceConnections here = RunspaceConnections.Here;
        OrgInHand? outer = here.InHand;
        try
        {
            foreach (Org org in orgs)
            {
                here.InHand = new OrgInHand(org, Client, Call, moment);
                WriteObject(org);
            }
        }
        finally
        {
            here.InHand = outer;
        }
    }

    private bool NamesOrgs => MyInvocation.ExpectingInput
        || MyInvocation.BoundParameters.ContainsKey(nameof(OrgId))
        || MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));

    private bool PagingIsAsked
    {
        get
        {
            IDictionary<string, object> given = MyInvocation.BoundParameters;
            return given.ContainsKey("First") || given.ContainsKey("Skip") || given.ContainsKey("IncludeTotalCount");
        }
    }
}
