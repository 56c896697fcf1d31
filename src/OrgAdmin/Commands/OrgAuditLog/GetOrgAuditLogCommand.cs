using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Audit;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets what the audit logs of organizations say: who did what, and to whom.</para>
/// <para type="description">Gets the entries of an organization's audit log, the newest first. Each says who sent which request that was to
/// change something, what became of it, and in its Summary the same as a sentence. The platform keeps entries for a year, and logs no
/// reading.</para>
/// <para type="description">The log is read page by page while its entries come down the pipeline. It grows at its front, so both ends of
/// the time are fixed when the first page is requested. -First 10 sends one request.</para>
/// <para type="description">The log names people by their user ids where their roles were changed or they were removed. For their names and
/// addresses the organization is read once, where an entry needs it and neither the pipeline nor the log has them; with -First nothing more
/// is read, and ids stand in their place. Tokens, passwords and keys in the bodies of requests are shown as ***.</para>
/// <para type="description">A member from the pipeline means what this person did. -Target asks for what happened to somebody, who need
/// not be a member any more.</para>
/// <example>
///   <title>See what happened last</title>
///   <code>Get-OrgAuditLog 575ed6e87ae143cd83dc4aa8 -First 10</code>
///   <para>Sends one request.</para>
/// </example>
/// <example>
///   <title>See who got access of late, and who gave it</title>
///   <code>
///   Get-Org |
///       Get-OrgAuditLog -About Member, Invite -Start 30.00:00:00 |
///       Select-Object Time, Actor, Summary, Status
///   </code>
///   <para>Goes through the logs of all organizations.</para>
/// </example>
/// <example>
///   <title>See what happened to somebody who has left</title>
///   <code>Get-OrgAuditLog 575ed6e87ae143cd83dc4aa8 -Target marco.ruiz@example.com</code>
///   <para>Shows by whom and when the person was invited, given other roles, and removed.</para>
/// </example>
/// <example>
///   <title>See what the administrators did</title>
///   <code>
///   Get-OrgMember 575ed6e87ae143cd83dc4aa8 -Role Admin |
///       Get-OrgAuditLog -Start (Get-Date).AddDays(-7)
///   </code>
///   <para>Shows for each administrator what they did in the last seven days.</para>
/// </example>
/// <example>
///   <title>See what was done to each of some people</title>
///   <code>
///   Get-OrgMember 575ed6e87ae143cd83dc4aa8 -Email '*@contractor.example.com' |
///       Get-OrgAuditLog -Target { $_.UserId }
///   </code>
///   <para>The script block takes its value from the pipeline.</para>
/// </example>
/// <para type="output">The entries, organization by organization. With -IncludeTotalCount a number comes first.</para>
/// <para type="note">An organization without an audit log cannot be told from one in which nothing changed; a warning says so.</para>
/// <para type="operation" id="auditLogs.get">to list</para>
/// <para type="operation" id="auditLog.get">with -AuditLogId</para>
/// <para type="operation" id="org.get">to learn the names of people, where entries name them by their ids, and who an address belongs
/// to</para>
/// <para type="link">Get-OrgMember</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgAuditLog", DefaultParameterSetName = ByObject, SupportsPaging = true)]
[OutputType(typeof(OrgAuditLogEntry))]
[Sends("auditLogs.get")]
[Sends("auditLog.get", When = SendsWhen.Sometimes)]
[Sends("org.get", When = SendsWhen.ForTexts)]
public sealed class GetOrgAuditLogCommand : ReadingCmdlet
{
    private static readonly string[] Filters =
    {
        nameof(Start), nameof(End), nameof(Actor), nameof(Target), nameof(Action), nameof(Resource), nameof(About), nameof(Status), "First", "Skip",
        "IncludeTotalCount",
    };

    private IReadOnlyList<ResourceId>? _entryIds;
    private bool _isActorOnLine;

    /// <summary>
    /// <para type="description">The organizations: their ids, 24 hexadecimal digits each, or organizations as Get-Org emits them. Without
    /// it, the connection's own organization (Connect-Org -OrgId) is used.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull, AllowEmptyCollection]
    public OrgIdentity?[]? OrgId { get; set; }

    /// <summary>
    /// <para type="description">The names of the organizations, in place of -OrgId: whole names, without regard to case, and no other
    /// organization may have the same.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(ExactOrgNameCompleter))]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? OrgName { get; set; }

    /// <summary>
    /// <para type="description">Only what happened from this time on: a DateTimeOffset, a DateTime or text such as '2026-11-01', or a
    /// TimeSpan or days.hours:minutes:seconds, which says how long ago that was (7.00:00:00 is 7 days). A time without a zone is
    /// local.</para>
    /// <para type="default">The beginning of the log</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [Moment]
    public DateTimeOffset Start { get; set; }

    /// <summary>
    /// <para type="description">Only what happened up to this time, given as for -Start.</para>
    /// <para type="default">Now</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [Moment]
    public DateTimeOffset End { get; set; }

    /// <summary>
    /// <para type="description">Only what one of these did: user ids, e-mail addresses, or names as the log has them, such as that of an
    /// API token. The wildcards *, ? and [ ] are allowed, and case does not matter. The UserId of an object from the pipeline is used
    /// here, unless -Target is given.</para>
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("UserId")]
    [ArgumentCompleter(typeof(MemberEmailCompleter))]
    [SupportsWildcards]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? Actor { get; set; }

    /// <summary>
    /// <para type="description">Only what happened to the access of one of these people: user ids or e-mail addresses in full, also of
    /// people who have left.</para>
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(MemberEmailCompleter))]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? Target { get; set; }

    /// <summary>
    /// <para type="description">Only requests with one of these actions, as the API names them, such as modifyMember or
    /// inviteMember.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(AuditActionCompleter))]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? Action { get; set; }

    /// <summary>
    /// <para type="description">Only requests about one of these resources, as the API names them, such as org or application.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(AuditResourceCompleter))]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? Resource { get; set; }

    /// <summary>
    /// <para type="description">Only what is about one of these: Member, Invite, Organization, Transfer, Application or
    /// Dashboard.</para>
    /// </summary>
    [Parameter]
    [ValidateSet("Member", "Invite", "Organization", "Transfer", "Application", "Dashboard")]
    public string[]? About { get; set; }

    /// <summary>
    /// <para type="description">Only what was carried out (Success) or what was not (Failure).</para>
    /// </summary>
    [Parameter]
    [ValidateSet("Success", "Failure")]
    public string[]? Status { get; set; }

    /// <summary>
    /// <para type="description">The ids of single entries: 24 hexadecimal digits each. Nothing else can be asked for beside them.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? AuditLogId { get; set; }

    private protected override OrgIdentity?[]? OrgIds => OrgId;

    private protected override string?[]? OrgNames => OrgName;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _isActorOnLine = IsBound(nameof(Actor));
        try
        {
            if (IsBound(nameof(AuditLogId)))
            {
                _entryIds = Validate.FilledTexts(AuditLogId, "-AuditLogId").Select(id => Validate.Id(id, "-AuditLogId")).ToList();
                if (Filters.FirstOrDefault(IsBound) is { } other)
                {
                    throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.NotWithAuditLogId.With("-" + other));
                }
            }

            // From the pipeline, the people come only with their items.
            MakeSearch(withPeople: !MyInvocation.ExpectingInput);
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, null);
        }
    }

    private protected override void ReadOrg(PipelineItem item, ResourceId orgId)
    {
        var people = new AuditPeople(Client, orgId, item.Target as Org, Call);
        if (_entryIds is not null)
        {
            foreach (ResourceId entryId in _entryIds)
            {
                Send(item, (call, token) => Client.GetAuditLogAsync(orgId, entryId, call, token), entry => Write(new[] { entry }, people));
            }

            return;
        }

        AuditSearch search = MakeSearch(withPeople: true);
        if (search.NamesPeople)
        {
            Bridge.Await(token => people.FindAsync(search, token));
        }

        var options = new PagerOptions<OrgAuditLogEntry>
        {
            Filter = search.ToFilter(),
            Skip = PagingParameters.Skip,
            First = PagingParameters.First,
        };
        Pager<OrgAuditLogEntry> entries = Client.ListAuditLogs(orgId, search.ToQuery(), options, Call);
        WritePages(entries, part => Write(part, people));
        if (!entries.IsWhole)
        {
            WriteWarning(Messages.EntriesNotWhole.With(OrgSearch.NameOf(item, orgId)));
        }

        if (entries.TotalCount == 0 && !search.IsNarrow && !IsBound(nameof(Start)) && !IsBound(nameof(End)))
        {
            WriteWarning(Messages.AuditLogEmpty.With(OrgSearch.NameOf(item, orgId)));
        }
    }

    private void Write(IReadOnlyList<OrgAuditLogEntry> entries, AuditPeople people)
    {
        if (people.Learn(entries) && !IsBound("First"))
        {
            Bridge.Await(people.ReadNamesAsync);
        }

        foreach (OrgAuditLogEntry entry in entries)
        {
            AuditSummary.Describe(entry, people);
            WriteObject(entry);
        }
    }

    private AuditSearch MakeSearch(bool withPeople)
    {
        DateTimeOffset? start = IsBound(nameof(Start)) ? Start : null;
        string[] statuses = Status?.Distinct(StringComparer.OrdinalIgnoreCase).ToArray() ?? Array.Empty<string>();
        var search = new AuditSearch(start, IsBound(nameof(End)) ? End : DateTimeOffset.UtcNow)
        {
            IsSuccess = statuses.Length == 1 ? string.Equals(statuses[0], "Success", StringComparison.OrdinalIgnoreCase) : null,
        };
        search.UseTopics((About ?? Array.Empty<string>()).Select(topic => (AuditTopic)Enum.Parse(typeof(AuditTopic), topic, ignoreCase: true)));
        search.UseRequests(WordsOf(nameof(Resource), Resource), WordsOf(nameof(Action), Action));
        if (withPeople && IsBound(nameof(Actor)) && (_isActorOnLine || !IsBound(nameof(Target))))
        {
            search.UseActors(Validate.FilledTexts(Actor, "-Actor").Select(AuditPersonText.Actor).ToList());
        }

        if (withPeople && IsBound(nameof(Target)))
        {
            search.UseTargets(Validate.FilledTexts(Target, "-Target").Select(AuditPersonText.Target).ToList());
        }

        return search;
    }

    private string[]? WordsOf(string parameter, string?[]? words) =>
        IsBound(parameter) ? Validate.FilledTexts(words, "-" + parameter).Select(word => Validate.Word(word, "-" + parameter)).ToArray() : null;
}
