using System.Management.Automation;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Infrastructure;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets the invites of organizations that have not been accepted.</para>
/// <para type="description">Gets the invites that an organization has sent and that nobody has accepted yet. Expired ones are among them:
/// they stay listed until they are revoked, and their HasExpired is true.</para>
/// <para type="description">Each invite carries the id of its organization, so that it can be piped on to Revoke-OrgInvite.</para>
/// <example>
///   <title>List the invites of an organization</title>
///   <code>Get-OrgInvite 575ed6e87ae143cd83dc4aa8</code>
///   <para>Shows who was invited when, with which role, and whether the invite can still be accepted.</para>
/// </example>
/// <example>
///   <title>Clear away the expired invites of all organizations</title>
///   <code>
///   Get-Org |
///       Get-OrgInvite |
///       Where-Object HasExpired |
///       Revoke-OrgInvite
///   </code>
///   <para>Revokes the invites that nobody can accept any more.</para>
/// </example>
/// <example>
///   <title>List the invites of two organizations</title>
///   <code>'575ed6e87ae143cd83dc4aa8', '575ed6e87ae143cd83dc4aa9' | Get-OrgInvite</code>
///   <para>Takes the ids from the pipeline.</para>
/// </example>
/// <example>
///   <title>List the invites that have waited longest first</title>
///   <code>
///   Get-Org |
///       Get-OrgInvite |
///       Sort-Object InviteDate |
///       Select-Object Email, Role, InviteDate, HasExpired
///   </code>
///   <para>Shows the oldest invite of all organizations at the top.</para>
/// </example>
/// <para type="output">The invites; nothing where an organization has none.</para>
/// <para type="operation" id="org.pendingInvites">to list</para>
/// <para type="link">New-OrgInvite</para>
/// <para type="link">Revoke-OrgInvite</para>
/// <para type="link">Get-OrgMember</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgInvite", DefaultParameterSetName = ByObject)]
[OutputType(typeof(OrgInvite))]
public sealed class GetOrgInviteCommand : OrgReadingCmdlet
{
    /// <summary>
    /// <para type="description">The ids of the organizations: 24 hexadecimal digits each. Without it the organization of the connection
    /// (Connect-Org -OrgId) is meant.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? OrgId { get; set; }

    private protected override string?[]? OrgIds => OrgId;

    private protected override void ReadOrg(ResourceId orgId) =>
        Send((call, token) => Client.GetInvitesAsync(orgId, call, token), invites => WriteObject(invites, enumerateCollection: true));
}
