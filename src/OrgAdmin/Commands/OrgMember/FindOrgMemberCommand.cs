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
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Finds people in all organizations.</para>
/// <para type="description">Looks for people by their addresses in every organization that the token can see, and emits one member for each
/// organization and person. Give the addresses as -Email, as text from the pipeline, or in the column Email of plain rows such as those of
/// Import-Csv. However many addresses there are, the organizations are read only once.</para>
/// <para type="description">Each member carries the id and the name of its organization, so that it can be piped on to Set-OrgMember and
/// Remove-OrgMember. An organization that cannot be read is one error and does not end the search.</para>
/// <example>
///   <title>Find a person everywhere</title>
///   <code>Find-OrgMember ann@example.com</code>
///   <para>Shows in which organizations the person is a member, and with which role.</para>
/// </example>
/// <example>
///   <title>Rehearse the removal of a leaver</title>
///   <code>Find-OrgMember ann@example.com | Remove-OrgMember -WhatIf</code>
///   <para>Says from which organizations the person would be removed. Nothing is changed.</para>
/// </example>
/// <example>
///   <title>Find a partner's people who may see everything</title>
///   <code>Find-OrgMember '*@contractor.example.com' -Role View</code>
///   <para>Shows each member with an address of that domain whose role in the organization is View.</para>
/// </example>
/// <example>
///   <title>Find the people of a file</title>
///   <para>The file leavers.csv has the column Email.</para>
///   <code>
///   Import-Csv leavers.csv | Find-OrgMember |
///       Select-Object Email, Role, OrgId, OrgName |
///       Export-Csv found.csv -NoTypeInformation
///   </code>
///   <para>Writes one line for each organization and person. Remove-OrgMember and Set-OrgMember take such a file.</para>
/// </example>
/// <para type="output">The members that were found; nothing when there are none.</para>
/// <para type="note">Looking through all organizations takes a user scope. With organization scopes alone, name them by -OrgId.</para>
/// <para type="operation" id="orgs.get">to list the organizations; their members are in the list</para>
/// <para type="operation" id="org.get">for each organization of -OrgId, and for each whose members the list does not show in full</para>
/// <para type="operation" id="org.pendingInvites">for each organization, with -IncludeInvite</para>
/// <para type="link">Get-OrgMember</para>
/// <para type="link">Set-OrgMember</para>
/// <para type="link">Remove-OrgMember</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsCommon.Find, "OrgMember"), OutputType(typeof(OrgMember), typeof(OrgInvite))]
[Sends("org.get"), Sends("orgs.get", When = SendsWhen.Sometimes), Sends("org.pendingInvites", When = SendsWhen.Sometimes)]
public sealed class FindOrgMemberCommand : ApiCmdlet
{
    private readonly OrgSearch _search = new();
    private HashSet<string>? _onCommandLine;
    private PeopleFilter? _people;
    private List<OrgIdentity>? _orgs;
    private long _position;

    /// <summary>
    /// <para type="description">The e-mail addresses to look for. The wildcards *, ? and [ ] are allowed, and case does not matter. An
    /// address without a wildcard that is found nowhere is an error.</para>
    /// </summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(PersonPatternCompleter))]
    [SupportsWildcards]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? Email { get; set; }

    /// <summary>
    /// <para type="description">The names of the people to look for, first and last name together. The wildcards *, ? and [ ] are allowed,
    /// and case does not matter. Invites have no name.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [SupportsWildcards]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? Name { get; set; }

    /// <summary>
    /// <para type="description">Leaves out the people with an address of these domains, such as example.com. The wildcards *, ? and [ ] are
    /// allowed: *.example.com are the domains below example.com.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [SupportsWildcards]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? ExcludeDomain { get; set; }

    /// <summary>
    /// <para type="description">Only people with one of these roles in the organization: Admin, Edit, Collaborate, View or None.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Role { get; set; }

    /// <summary>
    /// <para type="description">Finds invites as well, pending and expired. A member is then piped on to Remove-OrgMember, an invite to
    /// Revoke-OrgInvite; either refuses the other kind and names the cmdlet that takes it.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeInvite { get; set; }

    /// <summary>
    /// <para type="description">Looks only in these organizations: their ids, 24 hexadecimal digits each, or organizations as Get-Org emits
    /// them.</para>
    /// <para type="default">All organizations of the token</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull, AllowEmptyCollection]
    public OrgIdentity?[]? OrgId { get; set; }

    /// <summary>
    /// <para type="description">Looks only in the organizations with these names, in place of -OrgId: whole names, without regard to case,
    /// and no other organization may have the same.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ExactOrgNameCompleter))]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? OrgName { get; set; }

    /// <summary>
    /// <para type="description">Whom to look for: an address as text; a row, such as those of Import-Csv, with the column Email; a member or
    /// an invite. No wildcards are understood there, and an organization that it names is not looked at. about_OrgAdmin says what columns
    /// may be called.</para>
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    private bool TakesInput => MyInvocation.ExpectingInput || IsBound(nameof(InputObject));

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _onCommandLine = new HashSet<string>(MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);
        try
        {
            _people = new PeopleFilter(
                IsBound(nameof(Email)) ? TextFilter.OfEmails(Email) : TakesInput ? new TextFilter("-Email", EmailAddress.Normalize) : null,
                IsBound(nameof(Name)) ? TextFilter.OfNames(Name) : null,
                IsBound(nameof(ExcludeDomain)) ? new DomainFilter(ExcludeDomain, "-ExcludeDomain") : null,
                Role?.Select(role => ApiEnum.OrgRole.Parse(role, "-Role")).ToArray());
            _orgs = GivenOrgs(OrgId, OrgName);
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, null);
        }
    }

    /// <summary>Takes the addresses; they are looked for when all are there.</summary>
    protected override void ProcessRecord()
    {
        if (!TakesInput)
        {
            return;
        }

        _position++;
        var row = new PipelineRow(_onCommandLine!, InputObject, PeopleFilter.Taken(text: !IsBound(nameof(Email))));
        object? target = InputObject?.BaseObject is ApiObject or string ? InputObject.BaseObject : InputObject;
        var item = new PipelineItem(target, MyInvocation.ExpectingInput && row.IsPlain ? new RowLabel(_position, row) : null);
        Items.Run(item, () => _people!.Add(row, item, Email, _orgs, MyInvocation.MyCommand.Name));
    }

    /// <summary>Goes through the organizations, and says at the end who is nowhere.</summary>
    protected override void EndProcessing()
    {
        bool isWhole = false;
        if (_people!.Emails is not { IsEmpty: true })
        {
            Items.Run(new PipelineItem(null), () =>
            {
                if (_orgs is null)
                {
                    FindInAll();
                }
                else
                {
                    FindInNamed(_orgs);
                }

                isWhole = true;
            });
        }

        base.EndProcessing();
        if (isWhole)
        {
            _search.Report(_people.Emails, OrgErrorKind.MemberNotFound, Messages.FoundNowhere, Errors);
            _search.Report(_people.Names, OrgErrorKind.MemberNotFound, Messages.FoundNowhere, Errors);
        }
    }

    private void FindInNamed(IReadOnlyList<OrgIdentity> orgs)
    {
        Items.Progress.Total = orgs.Count;
        foreach (OrgIdentity org in orgs)
        {
            var item = new PipelineItem(org.OrgId);
            var orgId = ResourceId.Parse(org.OrgId, "-OrgId");
            Items.Run(item, () => Read(item, orgId, org.Name));
            ReadInvites(orgId, org.Name);
        }
    }

    private void FindInAll()
    {
        Pager<Org> orgs = Client.ListOrgs(new OrgListQuery(), null, Call);
        while (Bridge.Await(orgs.NextAsync) is { } part)
        {
            Items.Progress.Total = orgs.TotalCount;
            foreach (Org org in part)
            {
                var item = new PipelineItem(org);
                Items.Run(item, () =>
                {
                    // The API does not promise that a list has everything about each of its entries.
                    if (org.ShowsAllMembers && org.ShowsRoleLists)
                    {
                        _search.NoteRead(OrgSearch.NameOf(ResourceId.Parse(org.OrgId, "-OrgId"), org.Name), org.Members.IsWhole());
                        Items.Then(() => Write(org));
                    }
                    else
                    {
                        Read(item, ResourceId.Parse(org.OrgId, "-OrgId"), org.Name);
                    }
                });
                if (ResourceId.IsValid(org.OrgId))
                {
                    ReadInvites(ResourceId.Parse(org.OrgId, "-OrgId"), org.Name);
                }
            }
        }

        if (!orgs.IsWhole)
        {
            Items.Run(new PipelineItem(null), () => throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.OrgsNotWhole));
        }
    }

    private void Read(PipelineItem item, ResourceId orgId, string? name) => Send(
        item,
        (call, token) => _search.Note(OrgSearch.NameOf(orgId, name), Client.GetOrgAsync(orgId, null, call, token), org => org.Members.IsWhole()),
        Write);

    private void ReadInvites(ResourceId orgId, string? name)
    {
        // Names are those of members; an invite has none.
        if (!IncludeInvite || _people!.Names is not null)
        {
            return;
        }

        var item = new PipelineItem(orgId.ToString());
        Items.Run(item, () => Send(
            item,
            (call, token) => _search.Note(OrgSearch.NameOf(orgId, name), Client.GetInvitesAsync(orgId, call, token), invites => invites.IsWhole()),
            invites => WriteInvites(orgId, invites.WithOrgName(name))));
    }

    private void WriteInvites(ResourceId orgId, IReadOnlyList<OrgInvite> invites)
    {
        if (!invites.IsWhole())
        {
            WriteWarning(Messages.InvitesNotWhole.With(orgId));
        }

        WriteObject(invites.Where(_people!.IsWanted), enumerateCollection: true);
    }

    private void Write(Org org)
    {
        if (!org.Members.IsWhole())
        {
            WriteWarning(Messages.MembersNotWhole.With(org.Name.InQuotes()));
        }

        WriteObject(org.Members.Where(_people!.IsWanted), enumerateCollection: true);
    }
}
