using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Infrastructure;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Invites people to an organization.</para>
/// <para type="description">Sends an invite to each address (operation org.inviteMember) and emits the invite that was made. Addresses
/// come as -Email, as text from the pipeline, or in the column Email of rows such as those of Import-Csv. Whether an address that is
/// already invited or a member is accepted, the API decides.</para>
/// <example>
///   <code>New-OrgInvite 575ed6e87ae143cd83dc4aa8 -Email ann@example.com -Role Edit</code>
///   <para>Invites one person.</para>
/// </example>
/// <example>
///   <code>Import-Csv people.csv | New-OrgInvite -OrgId 575ed6e87ae143cd83dc4aa8 -WhatIf</code>
///   <para>Rehearses the invites of a file with the columns Email and Role.</para>
/// </example>
/// <example>
///   <code>'ann@example.com', 'bob@example.com' | New-OrgInvite 575ed6e87ae143cd83dc4aa8 -Role None -ApplicationRole @{ '575ec8687ae143cd83dc4a97' = 'View' }</code>
///   <para>Invites two people who are to see one application and nothing else.</para>
/// </example>
/// </summary>
[Cmdlet(VerbsCommon.New, "OrgInvite", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgInvite))]
public sealed class NewOrgInviteCommand : RowWritingCmdlet
{
    private InviteStore? _invites;

    /// <summary>
    /// <para type="description">The id of the organization: 24 hexadecimal digits. Without it the connection's own organization is
    /// meant.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? OrgId { get; set; }

    /// <summary>
    /// <para type="description">An organization to invite to, as Get-Org emits it.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject, ValueFromPipeline = true)]
    [AllowNull]
    public Org? InputObject { get; set; }

    /// <summary>
    /// <para type="description">The addresses to invite, in full.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject)]
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Email { get; set; }

    /// <summary>
    /// <para type="description">The role in the whole organization: Admin, Edit, Collaborate, View or None.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject)]
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Role { get; set; }

    /// <summary>
    /// <para type="description">Roles in single applications in place of -Role: a hashtable of application ids with Collaborate, View or
    /// None, at most 100.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    public IDictionary? ApplicationRole { get; set; }

    /// <summary>
    /// <para type="description">Roles in single dashboards in place of -Role: a hashtable of dashboard ids with Collaborate, View or None,
    /// at most 100.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    public IDictionary? DashboardRole { get; set; }

    /// <summary>
    /// <para type="description">Sends the API's disallowTransfer.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter DisallowTransfer { get; set; }

    private protected override bool TakesText => !IsOnCommandLine(nameof(Email));

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _invites = new InviteStore(orgId => Await(token => Client.GetInvitesAsync(orgId, Call, token)));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        object? item = (object?)InputObject ?? PipelineObject;
        ForItem(item ?? OrgId, () =>
        {
            CheckPipelineObject(InputObject);
            ResourceId orgId = FindOrgId(OrgId, InputObject, InputObject?.OrgId);
            if (PipelineObject?.BaseObject is PSCustomObject && !IsNamed(nameof(Email)))
            {
                // The engine has made text of the row itself.
                throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.RowWithoutEmail);
            }

            if (Email is null or { Length: 0 })
            {
                throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-Email"));
            }

            ExpectItems(Email.Length);
            foreach (string? email in Email)
            {
                ForItem(item ?? email, () => Invite(orgId, email));
            }
        });
    }

    private void Invite(ResourceId orgId, string? email)
    {
        var invite = new OrgInvitePost(Checks.Email(email, "-Email"), Words.OrgRole.Parse(Role, "-Role"))
        {
            ApplicationRoles = IsGiven(nameof(ApplicationRole)) ? RoleTable.Parse(ApplicationRole, "-ApplicationRole") : null,
            DashboardRoles = IsGiven(nameof(DashboardRole)) ? RoleTable.Parse(DashboardRole, "-DashboardRole") : null,
            DisallowTransfer = IsOnCommandLine(nameof(DisallowTransfer)) ? DisallowTransfer.IsPresent : null,
        };
        if (!Approve(Messages.ActionInvite.With(invite.Email.ForDisplay(), NameOf(orgId, InputObject), Words.Show(invite.Role))))
        {
            return;
        }

        // Read before the first invite: only who knows what was there can tell which entry of the answer is new.
        IReadOnlyList<OrgInvite> before = _invites!.Get(orgId);
        try
        {
            IReadOnlyList<OrgInvite> answer = Await(token => Client.InviteMemberAsync(orgId, invite, before, Call, token));
            WriteObject(_invites.Add(orgId, invite.Email, answer)
                ?? throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.AnswerWithoutInvite.With(invite.Email)));
        }
        catch (OrgApiException e) when (e.LeavesStateUnknown)
        {
            _invites.Forget(orgId);
            throw;
        }
    }
}
