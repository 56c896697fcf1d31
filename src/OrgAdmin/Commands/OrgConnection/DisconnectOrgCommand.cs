using System.Management.Automation;
using OrgAdmin.Infrastructure;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Ends the current connection of this session.</para>
/// <para type="description">Closes the current connection and forgets its token. The environment variables are not used after that, until
/// a Connect-Org succeeds. Nothing is sent: a token stays valid until it expires or is revoked.</para>
/// <example>
///   <code>Disconnect-Org</code>
///   <para>Ends the current connection.</para>
/// </example>
/// <example>
///   <code>Get-OrgConnection | Format-List; Disconnect-Org</code>
///   <para>Shows the current connection and ends it.</para>
/// </example>
/// </summary>
[Cmdlet(VerbsCommunications.Disconnect, "Org")]
public sealed class DisconnectOrgCommand : OrgCmdlet
{
    /// <summary>Disconnects.</summary>
    protected override void EndProcessing() => RunspaceConnections.Here.Clear()?.Close();
}
