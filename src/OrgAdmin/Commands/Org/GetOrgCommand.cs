using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Infrastructure;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets organizations.</para>
/// <para type="description">Gets one organization by its id (operation org.get), or every organization that the token can see, page by
/// page as the pipeline asks (operation orgs.get). Listing needs a token with a user scope, such as all.User.read; a token with only an
/// organization scope can read an organization by its id.</para>
/// <example>
///   <code>Get-Org</code>
///   <para>Lists the organizations of the token.</para>
/// </example>
/// <example>
///   <code>Get-Org 575ed6e87ae143cd83dc4aa8 | Format-List</code>
///   <para>Shows everything about one organization.</para>
/// </example>
/// <example>
///   <code>Get-Org -Name 'Acme*' | Get-OrgMember -Role Admin</code>
///   <para>Lists the administrators of the organizations whose names begin with Acme.</para>
/// </example>
/// </summary>
[Cmdlet(VerbsCommon.Get, "Org", DefaultParameterSetName = ByObject, SupportsPaging = true)]
[OutputType(typeof(Org))]
public sealed class GetOrgCommand : OrgReadingCmdlet
{
    private const string List = "List";

    /// <summary>
    /// <para type="description">The ids of the organizations to get: 24 hexadecimal digits each. Without it, all organizations that the
    /// token can see are listed.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [Alias("Id")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? OrgId { get; set; }

    /// <summary>
    /// <para type="description">Lists only organizations with this name; * and ? and [ ] are wildcards. Case does not matter.</para>
    /// </summary>
    [Parameter(ParameterSetName = List)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>
    /// <para type="description">What the list is sorted by: Name, Id, CreationDate or LastUpdated.</para>
    /// </summary>
    [Parameter(ParameterSetName = List)]
    [ValidateSet("Name", "Id", "CreationDate", "LastUpdated")]
    public string SortBy { get; set; } = "Name";

    /// <summary>
    /// <para type="description">Sorts from the highest to the lowest.</para>
    /// </summary>
    [Parameter(ParameterSetName = List)]
    public SwitchParameter Descending { get; set; }

    /// <summary>
    /// <para type="description">Names of summary counts to add, such as payloadCount.</para>
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? SummaryInclude { get; set; }

    /// <summary>
    /// <para type="description">Names of summary counts to leave out, such as keyCount.</para>
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? SummaryExclude { get; set; }

    private protected override string?[]? OrgIds => OrgId;

    private OrgSummaryFields? Summary => SummaryInclude is null && SummaryExclude is null
        ? null
        : new OrgSummaryFields { Include = SummaryInclude, Exclude = SummaryExclude };

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (NamesOrgs && PagingIsAsked)
        {
            Terminate(new OrgApiException(OrgErrorKind.InvalidParameters, Messages.PagingOfIds), null);
        }

        base.ProcessRecord();
    }

    private protected override void ReadOrg(ResourceId orgId) =>
        WriteObject(Await(token => Client.GetOrgAsync(orgId, Summary, Call, token)));

    private protected override void ReadDefault()
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
        var list = new OrgList((page, perPage) => ReadPage(query, page, perPage), filter, PagingParameters);
        if (PagingParameters.IncludeTotalCount)
        {
            (ulong count, double accuracy) = list.Count();
            WriteObject(PagingParameters.NewTotalCount(count, accuracy));
        }

        foreach (Org org in list.Items())
        {
            WriteObject(org);
        }
    }

    private OrgPage ReadPage(OrgListQuery query, int number, int perPage)
    {
        OrgPage page = Await(token => Client.GetOrgsAsync(query, number, perPage, Call, token));
        Progress.Done += page.Items.Count;
        Progress.Total = page.TotalCount;
        return page;
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
