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
/// <para type="description">Each member carries the id of its organization, so that it can be piped on to Set-OrgMember and
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
///   Import-Csv leavers.csv |
///       Find-OrgMember |
///       Select-Object Email, Role, OrgId |
///       Export-Csv found.csv -NoTypeInformation
///   </code>
///   <para>Writes one line for each organization and person. Remove-OrgMember and Set-OrgMember take such a file.</para>
/// </example>
/// <para type="output">The members that were found; nothing when there are none.</para>
/// <para type="note">Looking through all organizations needs a token with a user scope. With a token that has only organization scopes,
/// name the organizations by -OrgId.</para>
/// <para type="operation" id="orgs.get">to list the organizations; their members are in the list</para>
/// <para type="operation" id="org.get">for each organization of -OrgId, and for each whose members the list does not show in full</para>
/// <para type="link">Get-OrgMember</para>
/// <para type="link">Set-OrgMember</para>
/// <para type="link">Remove-OrgMember</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsCommon.Find, "OrgMember")]
[OutputType(typeof(OrgMember))]
public sealed class FindOrgMemberCommand : ApiCmdlet
{
    private readonly List<string?> _patterns = new();
    private EmailFilter? _emails;
    private string[]? _roles;

    /// <summary>
    /// <para type="description">The e-mail addresses to look for. The wildcards *, ? and [ ] are allowed, and case does not matter.</para>
    /// </summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PersonPatternCompleter))]
    [SupportsWildcards]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Email { get; set; }

    /// <summary>
    /// <para type="description">Only members with one of these roles in the organization: Admin, Edit, Collaborate, View or None.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Role { get; set; }

    /// <summary>
    /// <para type="description">Looks only in the organizations with these ids: 24 hexadecimal digits each.</para>
    /// <para type="default">All organizations of the token</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? OrgId { get; set; }

    /// <summary>
    /// <para type="description">The object from the pipeline whose property Email was bound.</para>
    /// </summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [AllowNull]
    public PSObject? PipelineObject { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _roles = Role?.Select(role => ApiEnum.OrgRole.Parse(role, "-Role")).ToArray();
            foreach (string orgId in IsBound(nameof(OrgId)) ? Validate.FilledTexts(OrgId, "-OrgId") : Array.Empty<string>())
            {
                ResourceId.Parse(orgId, "-OrgId");
            }
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, null);
        }
    }

    /// <summary>Takes the addresses; they are looked for when all are there.</summary>
    protected override void ProcessRecord() => Items.Run(new PipelineItem((object?)PipelineObject ?? Email), () =>
    {
        // The engine makes text of an object without the property.
        if (MyInvocation.ExpectingInput && PipelineObject is { BaseObject: not string } && PipelineObject.Properties[nameof(Email)] is null)
        {
            throw new OrgApiException(
                OrgErrorKind.WrongObject, Messages.WrongObject.With(PipelineObject.TypeNames[0].ForDisplay()));
        }

        _patterns.AddRange(Validate.FilledTexts(Email, "-Email"));
    });

    /// <summary>Goes through the organizations.</summary>
    protected override void EndProcessing()
    {
        if (_patterns.Count > 0)
        {
            _emails = new EmailFilter(_patterns.ToArray());
            Items.Run(new PipelineItem(null), IsBound(nameof(OrgId)) ? FindInNamed : FindInAll);
        }

        base.EndProcessing();
    }

    private void FindInNamed()
    {
        if (OrgId is null or { Length: 0 })
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-OrgId"));
        }

        // One row for each organization and person, however often it is named.
        string?[] orgIds = OrgId.Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        Items.Progress.Total = orgIds.Length;
        foreach (string? orgId in orgIds)
        {
            var item = new PipelineItem(orgId);
            Items.Run(item, () => Read(item, ResourceId.Parse(orgId, "-OrgId")));
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
                        Items.Then(() => Write(org));
                    }
                    else
                    {
                        Read(item, ResourceId.Parse(org.OrgId, "-OrgId"));
                    }
                });
            }
        }

        if (!orgs.IsWhole)
        {
            Items.Run(new PipelineItem(null), () => throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.OrgsNotWhole));
        }
    }

    private void Read(PipelineItem item, ResourceId orgId) => Send(item, (call, token) => Client.GetOrgAsync(orgId, null, call, token), Write);

    private void Write(Org org)
    {
        if (!org.Members.IsWhole())
        {
            WriteWarning(Messages.MembersNotWhole.With(org.Name.InQuotes()));
        }

        WriteObject(
            org.Members.Where(member => _emails!.IsMatch(member.Email)
                && (_roles is null || _roles.Contains(member.Role, StringComparer.OrdinalIgnoreCase))),
            enumerateCollection: true);
    }
}
