using System;
using System.Collections;
using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core.Requests;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Invites people to an organization.</para>
/// <para type="description">Sends an invite to each address and emits the invite that was made. Give the addresses as -Email, as text from
/// the pipeline, or in the column Email of plain rows such as those of Import-Csv. An organization from the pipeline is the one they are
/// invited to.</para>
/// <para type="description">When an address has already been invited or belongs to a member, the API decides whether to accept it, unless
/// -IfExists says otherwise. One address that is refused does not stop the others.</para>
/// <example>
///   <title>Invite one person</title>
///   <code>New-OrgInvite 575ed6e87ae143cd83dc4aa8 -Email dana@example.com -Role Edit</code>
///   <para>Sends the invite and emits it.</para>
/// </example>
/// <example>
///   <title>Rehearse the invites of a file</title>
///   <para>The file people.csv has the columns Email and Role.</para>
///   <code>
///   Import-Csv people.csv |
///       New-OrgInvite -OrgId 575ed6e87ae143cd83dc4aa8 -WhatIf
///   </code>
///   <para>Says who would be invited with which role. Nothing is sent.</para>
/// </example>
/// <example>
///   <title>Invite people who are to see one application only</title>
///   <code>
///   $orgId = '575ed6e87ae143cd83dc4aa8'
///   $roles = @{ '575ec8687ae143cd83dc4a97' = 'View' }
///   'dana@example.com', 'lee@example.com' |
///       New-OrgInvite -OrgId $orgId -Role None -ApplicationRole $roles
///   </code>
///   <para>Invites two people who have no role in the organization but may look at one application.</para>
/// </example>
/// <example>
///   <title>Invite one person to several organizations</title>
///   <code>Get-Org -Name 'Acme*' | New-OrgInvite -Email dana@example.com -Role View</code>
///   <para>Sends one invite for each organization whose name begins with Acme.</para>
/// </example>
/// <example>
///   <title>Invite the people of a file who are not invited yet</title>
///   <code>
///   Import-Csv people.csv |
///       New-OrgInvite 575ed6e87ae143cd83dc4aa8 -IfExists Skip -Verbose
///   </code>
///   <para>Skips members and those who are already invited, and says so. It can be run again as it is.</para>
/// </example>
/// <example>
///   <title>Renew the invites that have expired</title>
///   <code>
///   Get-OrgInvite 575ed6e87ae143cd83dc4aa8 -State Expired |
///       Select-Object OrgId, Email, Role |
///       New-OrgInvite -IfExists Replace
///   </code>
///   <para>Revokes each expired invite and sends a new one with the same role in the organization.</para>
/// </example>
/// <example>
///   <title>Invite the people of a file and list the failures</title>
///   <code>
///   $orgId = '575ed6e87ae143cd83dc4aa8'
///   Import-Csv people.csv |
///       New-OrgInvite $orgId -ErrorAction SilentlyContinue -ErrorVariable failed
///   $failed | ForEach-Object {
///       '{0}: {1}' -f $_.TargetObject.Email, $_.Exception.Message
///   }
///   </code>
///   <para>Sends what can be sent, then shows each address that was refused, with the reason.</para>
/// </example>
/// <para type="output">The invite that was made, one for each address and organization.</para>
/// <para type="operation" id="org.inviteMember">to send the invite</para>
/// <para type="operation" id="org.pendingInvites">once for each organization, to tell the new invite from those that were there
/// before</para>
/// <para type="operation" id="org.get">once for each organization, with -IfExists Skip or Replace to find the members, else to learn the
/// name of the organization, where a question, -WhatIf or -Verbose shows it</para>
/// <para type="operation" id="org.revokeInvite">to revoke an invite that is replaced</para>
/// <para type="link">Get-OrgInvite</para>
/// <para type="link">Revoke-OrgInvite</para>
/// <para type="link">Get-OrgMember</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Automation</para>
/// <para type="link">about_OrgAdmin_Errors</para>
/// </summary>
[Cmdlet(VerbsCommon.New, "OrgInvite", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgInvite))]
public sealed class NewOrgInviteCommand : ChangingCmdlet
{
    /// <summary>
    /// <para type="description">The id of the organization: 24 hexadecimal digits. Without it, the connection's own organization
    /// (Connect-Org -OrgId) is used.</para>
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
    /// <para type="description">The e-mail addresses to invite, in full. Wildcards are refused.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject)]
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Email { get; set; }

    /// <summary>
    /// <para type="description">The role in the whole organization: Admin, Edit, Collaborate, View or None. It is needed, on the command
    /// line or in each row.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Role { get; set; }

    /// <summary>
    /// <para type="description">Roles in single applications, which replace -Role there: a hashtable of application ids with Collaborate,
    /// View or None, such as @{ '575ec8687ae143cd83dc4a97' = 'View' }. At most 100.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    public IDictionary? ApplicationRole { get; set; }

    /// <summary>
    /// <para type="description">Roles in single dashboards, which replace -Role there: a hashtable of dashboard ids with Collaborate, View
    /// or None. At most 100.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    public IDictionary? DashboardRole { get; set; }

    /// <summary>
    /// <para type="description">Sets the API's disallowTransfer on the invite; without the switch, the API's own default applies.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter DisallowTransfer { get; set; }

    /// <summary>
    /// <para type="description">What to do about an address that already has an invite, pending or expired, or that belongs to a member;
    /// case does not matter. Error sends the invite and leaves it to the API to refuse it. Skip sends nothing. Replace revokes the old
    /// invite and sends a new one if the old one has expired or has other roles, and otherwise sends nothing; for a member it is an
    /// error.</para>
    /// </summary>
    [Parameter]
    [ValidateSet(nameof(InviteConflict.Error), nameof(InviteConflict.Skip), nameof(InviteConflict.Replace))]
    public string IfExists { get; set; } = nameof(InviteConflict.Error);

    /// <summary>
    /// <para type="description">The object from the pipeline whose properties were bound.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById, ValueFromPipeline = true, DontShow = true)]
    [AllowNull]
    public PSObject? PipelineObject { get; set; }

    private protected override PSObject? RowObject => PipelineObject;

    private protected override bool TakesText => !Row.IsOnCommandLine(nameof(Email));

    private InviteConflict Conflict => (InviteConflict)Enum.Parse(typeof(InviteConflict), IfExists, ignoreCase: true);

    private protected override void ProcessItem()
    {
        object? target = (object?)InputObject ?? PipelineObject;
        PipelineItem item = ItemOf(target ?? OrgId);
        Items.Run(item, () =>
        {
            // Not left to the engine, which would neither name nor count a row without it.
            if (!Row.IsBound(nameof(Role)))
            {
                throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.RoleNeeded);
            }

            EnsureTaken(InputObject);
            OrgMembership organization = Organizations.Of(FindOrgId(OrgId, InputObject, InputObject?.OrgId));
            if (Row.IsPlain && !Row.IsBound(nameof(Email)))
            {
                // The engine has made text of the row itself.
                throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.RowWithoutEmail);
            }

            if (Email is null or { Length: 0 })
            {
                throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-Email"));
            }

            item.IsCountedElsewhere = true;
            ExpectItems(Email.Length);
            foreach (string? email in Email)
            {
                PipelineItem one = ItemOf(target ?? email);
                Items.Run(one, () => Invite(one, organization, email));
            }
        });
    }

    private void Invite(PipelineItem item, OrgMembership organization, string? email)
    {
        OrgInvitePost invite = ReadInvite(email);
        Items.Finish(SendInvite.KeyOf(organization, invite.Email));
        if (Conflict != InviteConflict.Error)
        {
            Bridge.Await(organization.ReadAsync);
            Bridge.Await(organization.ReadInvitesAsync);
        }

        if (InviteRule.Decide(organization, invite, Conflict, out string? whyNot) is not { } change)
        {
            Items.WriteVerbose(whyNot!);
            return;
        }

        UseName(organization, InputObject);
        WarnOfSeats(organization, change);
        if (!Approve(change))
        {
            return;
        }

        // Only who knows which invites were there before the first was sent can tell which entry of the answer is new.
        Bridge.Await(organization.ReadInvitesAsync);
        change.Begin();
        Send(
            item,
            change.ApplyAsync,
            made => WriteObject(
                made ?? throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.AnswerWithoutInvite.With(change.TargetName))),
            change.Describe(),
            change.Key);
    }

    // The real run leaves it to the API; a rehearsal can only foretell what that will say.
    private void WarnOfSeats(OrgMembership organization, SendInvite change)
    {
        if (!IsRehearsal)
        {
            return;
        }

        try
        {
            Bridge.Await(organization.ReadAsync);
            Bridge.Await(organization.ReadInvitesAsync);
        }
        catch (OrgApiException e) when (!ErrorRecords.EndsPipeline(e))
        {
            return;
        }

        if (SeatRule.Warning(organization, change) is { } warning)
        {
            Items.WriteWarning(warning);
        }
    }

    private OrgInvitePost ReadInvite(string? email) => new(Validate.Email(email, "-Email"), ApiEnum.OrgRole.Parse(Role, "-Role"))
    {
        ApplicationRoles = Row.HasValue(nameof(ApplicationRole)) ? RoleTable.Parse(ApplicationRole, "-ApplicationRole") : null,
        DashboardRoles = Row.HasValue(nameof(DashboardRole)) ? RoleTable.Parse(DashboardRole, "-DashboardRole") : null,
        DisallowTransfer = Row.IsOnCommandLine(nameof(DisallowTransfer)) ? DisallowTransfer.IsPresent : null,
    };
}
