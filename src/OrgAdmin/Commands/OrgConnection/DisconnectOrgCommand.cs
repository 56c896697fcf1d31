using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Connections;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Ends the current connection of this session.</para>
/// <para type="description">Closes the current connection and forgets its token. When there is no connection, nothing happens. From then on
/// the environment variables are not used either, until a Connect-Org succeeds: a script that has finished with one account must not go on
/// with another.</para>
/// <para type="description">Nothing is sent: a token stays valid until it expires or is revoked.</para>
/// <example>
///   <title>End the current connection</title>
///   <code>Disconnect-Org</code>
///   <para>Cmdlets that need a connection now say that there is none.</para>
/// </example>
/// <example>
///   <title>End the connection whatever happens</title>
///   <code>
///   try {
///       Connect-Org -Sandbox
///       Get-Org
///   }
///   finally {
///       Disconnect-Org
///   }
///   </code>
///   <para>The connection is closed even when something in between fails.</para>
/// </example>
/// <example>
///   <title>Note in the log which connection is ended</title>
///   <code>
///   Get-OrgConnection | Format-List Uri, TokenSource, Fingerprint
///   Disconnect-Org
///   </code>
///   <para>Shows where the connection led and a fingerprint of its token, then ends it.</para>
/// </example>
/// <para type="note">A closed connection cannot be used any more, whoever holds it, not even as -Connection. Its token is forgotten at once,
/// and requests that others have under way over it fail; whether a change among them was carried out is then not known. Other connections,
/// kept in variables, stay open. Removing the module closes the current connection too.</para>
/// <para type="link">Connect-Org</para>
/// <para type="link">Get-OrgConnection</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// </summary>
[Cmdlet(VerbsCommunications.Disconnect, "Org")]
public sealed class DisconnectOrgCommand : OrgCmdlet
{
    /// <summary>Disconnects.</summary>
    protected override void EndProcessing() => RunspaceConnections.Here.Clear()?.Close();
}
