using System.Management.Automation;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Infrastructure;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets the invites of organizations that have not been accepted.</para>
/// <para type="description">Gets the invites of an organization (operation org.pendingInvites). Expired ones are among them: they stay
/// listed until they are revoked, and HasExpired tells them apart.</para>
/// <example>
///   <code>Get-OrgInvite 575ed6e87ae143cd83dc4aa8</code>
///   <para>Lists the invites of an organization.</para>
/// </example>
/// <example>
///   <code>Get-Org | Get-OrgInvite | Where-Object HasExpired | Revoke-OrgInvite</code>
///   <para>Clears away the expired invites of all organizations.</para>
/// </example>
/// <example>
///   <code>'575ed6e87ae143cd83dc4aa8', '575ed6e87ae143cd83dc4aa9' | Get-OrgInvite</code>
///   <para>Lists the invites of two organizations.</para>
/// </example>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgInvite", DefaultParameterSetName = ByObject)]
[OutputType(typeof(OrgInvite))]
public sealed class GetOrgInviteCommand : OrgReadingCmdlet
{
    /// <summary>
    /// <para type="description">The ids of the organizations: 24 hexadecimal digits each. Without it the connection's own organization
    /// is used.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? OrgId { get; set; }

    private protected override string?[]? OrgIds => OrgId;

    private protected override void ReadOrg(ResourceId orgId) =>
        WriteObject(Await(token => Client.GetInvitesAsync(orgId, Call, token)), enumerateCollection: true);
}
