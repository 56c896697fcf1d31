using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Core;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets the current connection of this session.</para>
/// <para type="description">Shows where the current connection leads, where its address and its token come from, and a short fingerprint,
/// the expiry, the time left and the scopes of the token, also in words, where they can be read; never the token itself. Where Connect-Org has not been used yet, that
/// is the connection the environment variables describe.</para>
/// <para type="description">With -Refresh the API is asked whose token it is. Without it nothing is sent.</para>
/// <para type="description">Emits nothing when there is no connection; with -Refresh that is an error.</para>
/// <example>
///   <title>Show the current connection</title>
///   <code>Get-OrgConnection</code>
///   <para>Shows the address, the source of the token, its fingerprint and expiry.</para>
/// </example>
/// <example>
///   <title>See everything that is known about it</title>
///   <code>Get-OrgConnection | Format-List *</code>
///   <para>The list includes the scopes of the token, the default organization, the time-outs and whether changes are refused.</para>
/// </example>
/// <example>
///   <title>Connect only where there is no connection yet</title>
///   <code>
///   if (-not (Get-OrgConnection)) {
///       Connect-Org -Sandbox
///   }
///   </code>
///   <para>A script that begins like this uses the connection of its caller.</para>
/// </example>
/// <example>
///   <title>Look up what the token may do</title>
///   <code>(Get-OrgConnection).Scopes</code>
///   <para>Shows the scopes of the token. It is empty where the token does not say.</para>
/// </example>
/// <example>
///   <title>Find out whose token it is</title>
///   <code>(Get-OrgConnection -Refresh).User</code>
///   <para>Asks the API, and shows the user's id, name and e-mail address.</para>
/// </example>
/// <para type="output">The current connection; nothing when there is none.</para>
/// <para type="note">Only a token with a user scope may ask whose it is. With any other, -Refresh is an error.</para>
/// <para type="operation" id="me.get">with -Refresh</para>
/// <para type="link">Connect-Org</para>
/// <para type="link">Disconnect-Org</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgConnection")]
[OutputType(typeof(OrgConnection))]
[Sends("me.get", When = SendsWhen.Sometimes)]
public sealed class GetOrgConnectionCommand : OrgCmdlet
{
    /// <summary>
    /// <para type="description">Asks the API whose token it is. The answer is at .User, and the user's id also at .UserId.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter Refresh { get; set; }

    /// <summary>
    /// <para type="description">The connection to show, as Connect-Org -PassThru emits it.</para>
    /// <para type="default">The current connection</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [ConnectionOnly]
    [ValidateNotNull]
    public OrgConnection? Connection { get; set; }

    /// <summary>Emits the connection.</summary>
    protected override void EndProcessing()
    {
        try
        {
            OrgConnection? connection = Connection ?? RunspaceConnections.Here.Find(PowerShellVersion);
            if (Refresh)
            {
                OrgClient client = connection?.Client ?? throw new OrgApiException(OrgErrorKind.NotConnected, Messages.NotConnected);
                connection.Describe(Bridge.Await(token => client.GetMeAsync(new OrgCall { Diagnostics = Bridge.Diagnostics }, token)));
            }

            if (connection is not null)
            {
                WriteObject(connection);
            }
        }
        catch (OrgApiException e)
        {
            Errors.Report(e, null);
        }
    }
}
