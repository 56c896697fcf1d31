using System;
using System.Collections;
using System.Management.Automation;
using OrgAdmin.Binding;
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
/// <para type="description">An invite from the pipeline is sent anew with the roles it has. A member from the pipeline is invited to another
/// organization, which -OrgId or -OrgName must name. The ids of applications and dashboards mean nothing in another organization, so a person
/// who has roles in single ones is invited there only where -ApplicationRole and -DashboardRole say what becomes of them.</para>
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
///       New-OrgInvite -IfExists Replace
///   </code>
///   <para>Revokes each expired invite and sends a new one that says the same: the role, the roles in single applications and dashboards,
///   and whether a transfer is allowed.</para>
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
/// <para type="operation" id="org.pendingInvites">once for each organization, to tell the new invite from earlier ones</para>
/// <para type="operation" id="org.get">once for each organization, with -IfExists Skip or Replace to find the members, else to learn the
/// name of the organization, where a question, -WhatIf or -Verbose shows it</para>
/// <para type="operation" id="org.revokeInvite">to revoke an invite that is replaced</para>
/// <para type="link">Get-OrgInvite</para>
/// <para type="link">Revoke-OrgInvite</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Automation</para>
/// <para type="link">about_OrgAdmin_Errors</para>
/// </summary>
[Cmdlet(VerbsCommon.New, "OrgInvite", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgInvite))]
[Sends("org.pendingInvites"), Sends("org.inviteMember")]
[Sends("org.get", When = SendsWhen.Sometimes), Sends("org.revokeInvite", When = SendsWhen.Sometimes)]
public sealed class NewOrgInviteCommand : ChangingCmdlet
{
    /// <summary>
    /// <para type="description">The organization: its id, 24 hexadecimal digits, or an organization as Get-Org emits it. Without it, the
    /// connection's own organization (Connect-Org -OrgId) is used. An object or a row from the pipeline brings its own; one of another
    /// organization is then an error, unless the object is a person who is to be invited to that other one.</para>
    /// </summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    public OrgIdentity? OrgId { get; set; }

    /// <summary>
    /// <para type="description">The name of the organization, in place of -OrgId: the whole name, without regard to case, and no other
    /// organization may have the same.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ExactOrgNameCompleter))]
    [AllowNull, AllowEmptyString]
    public string? OrgName { get; set; }

    /// <summary>
    /// <para type="description">Whom to invite, or to what. An address as text; a row, such as those of Import-Csv, with the columns Email and
    /// Role, and OrgId, OrgName, ApplicationRoles, DashboardRoles and DisallowTransfer where they are wanted; an invite, as Get-OrgInvite
    /// emits it, to send it anew with its roles; a member, as Get-OrgMember emits it, to invite the person to another organization with the
    /// same role; an organization, as Get-Org emits it, to invite -Email to it. about_OrgAdmin says what columns may be called.</para>
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NothingCompleter)), AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// <para type="description">The e-mail addresses to invite, in full. Wildcards are refused.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? Email { get; set; }

    /// <summary>
    /// <para type="description">The role in the whole organization: Admin, Edit, Collaborate, View or None. It is needed, on the command
    /// line, in each row, or as that of the invite or the member who is piped in.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [AllowNull, AllowEmptyString]
    public string? Role { get; set; }

    /// <summary>
    /// <para type="description">Roles in single applications, which replace -Role there: a hashtable of application ids or exact names
    /// with Collaborate, View or None, such as @{ 'Pump Monitoring' = 'View' }. At most 100.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter)), AllowNull]
    public IDictionary? ApplicationRole { get; set; }

    /// <summary>
    /// <para type="description">Roles in single dashboards, which replace -Role there: a hashtable of dashboard ids or exact names with
    /// Collaborate, View or None. At most 100.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter)), AllowNull]
    public IDictionary? DashboardRole { get; set; }

    /// <summary>
    /// <para type="description">Sets the API's disallowTransfer on the invite; without the switch, the API's own default applies.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter DisallowTransfer { get; set; }

    /// <summary>
    /// <para type="description">What to do about an address that already has an invite, pending or expired, or that belongs to a member;
    /// case does not matter. Error sends the invite and leaves it to the API to refuse it. Skip sends and emits nothing; -Verbose and -WhatIf name
    /// who is skipped. Replace revokes the old
    /// invite and sends a new one if the old one has expired or has other roles, and otherwise sends nothing; for a member it is an
    /// error.</para>
    /// </summary>
    [Parameter]
    [ValidateSet(nameof(InviteConflict.Error), nameof(InviteConflict.Skip), nameof(InviteConflict.Replace))]
    public string IfExists { get; set; } = nameof(InviteConflict.Error);

    private protected override TakenInput Taken => InviteFields.Taken(text: !IsBound(nameof(Email)));

    private protected override PSObject? Input => InputObject;

    private InviteConflict Conflict => (InviteConflict)Enum.Parse(typeof(InviteConflict), IfExists, ignoreCase: true);

    // A person whose roles are copied: an invite or a member, and not a row.
    private bool IsCopy => Row.IsObject && Row.Object is not Org;

    private protected override void ProcessItem()
    {
        PipelineItem item = ItemOf(InputTarget ?? OrgId?.OrgId);
        Items.Run(item, () =>
        {
            EnsureTaken();

            // Not left to the engine, which would not name a row without it.
            if (!IsCopy && !Row.IsNamed(RowField.Role, nameof(Role)))
            {
                throw new OrgApiException(OrgErrorKind.InvalidParameters, Row.WithColumns(Messages.RoleNeeded));
            }

            string[] emails = InviteFields.Emails(Row, Email);
            OrgMembership organization = IsCopy ? FindOrganizationOfCopy() : FindOrganization(OrgId, OrgName);
            item.IsCountedElsewhere = true;
            ExpectItems(emails.Length);
            foreach (string email in emails)
            {
                PipelineItem one = ItemOf(InputTarget ?? email);
                Items.Run(one, () => Invite(one, organization, email));
            }
        });
    }

    // An invite is renewed where it is; a member is invited to another organization, which is named and never the default.
    private OrgMembership FindOrganizationOfCopy()
    {
        OrgIdentity own = OwnOrganization()!;
        OrgIdentity? given = GivenOrganization(OrgId, OrgName);
        bool isMember = !Row.HasColumn(RowField.InviteId);
        if (isMember && (given is null || AreSame(own, given)))
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.MemberNeedsOtherOrg.With(Row.Source!.ToString().ForDisplay()));
        }

        if (given is not null && !AreSame(own, given))
        {
            InviteRule.EnsureOverridesBelong(
                Row.Cell(RowField.ApplicationRoles) is not null && !Row.IsOnCommandLine(nameof(ApplicationRole)),
                Row.Cell(RowField.DashboardRoles) is not null && !Row.IsOnCommandLine(nameof(DashboardRole)),
                (Row.CellText(RowField.Email) ?? string.Empty).ForDisplay());
        }

        return Known(given ?? own);
    }

    private void Invite(PipelineItem item, OrgMembership organization, string email)
    {
        IDictionary? applications = ResourceRoles.WithIds(Bridge, organization, ApplicationRole, "-ApplicationRole");
        IDictionary? dashboards = ResourceRoles.WithIds(Bridge, organization, DashboardRole, "-DashboardRole");
        OrgInvitePost invite = InviteFields.Read(
            Row, email, Role, applications, dashboards, Row.IsOnCommandLine(nameof(DisallowTransfer)) ? DisallowTransfer.IsPresent : null);
        Items.Finish(SendInvite.KeyOf(organization, invite.Email));
        if (Conflict != InviteConflict.Error)
        {
            Bridge.Await(organization.ReadAsync);
            Bridge.Await(organization.ReadInvitesAsync);
        }

        if (InviteRule.Decide(organization, invite, Conflict, out SkippedInvite? skipped) is not { } change)
        {
            Skip(item, skipped!.Plan, skipped.Report);
            return;
        }

        LookUpName(organization);
        ResourceRoles.LookUp(Bridge, organization, IsTextRead && change.NamesApplications, IsTextRead && change.NamesDashboards);
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
}
