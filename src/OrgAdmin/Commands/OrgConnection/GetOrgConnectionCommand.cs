using System.Management.Automation;
using OrgAdmin.Infrastructure;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets the current connection of this session.</para>
/// <para type="description">Shows where the current connection leads and where its address and token come from, with a short fingerprint,
/// the expiry and the scopes of the token where they can be read; never the token. Emits nothing when there is no connection. Nothing is
/// sent.</para>
/// <example>
///   <code>Get-OrgConnection</code>
///   <para>Shows the current connection.</para>
/// </example>
/// <example>
///   <code>if (-not (Get-OrgConnection)) { Connect-Org -Sandbox }</code>
///   <para>Connects where there is no connection yet.</para>
/// </example>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgConnection")]
[OutputType(typeof(OrgConnection))]
public sealed class GetOrgConnectionCommand : OrgCmdlet
{
    /// <summary>Emits the connection.</summary>
    protected override void EndProcessing() => ForItem(null, () =>
    {
        if (RunspaceConnections.Here.Find(PowerShellVersion) is { } connection)
        {
            WriteObject(connection);
        }
    });
}
