using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace OrgAdmin.Connections;

/// <summary>The current connection of each runspace; it lives as long as the runspace.</summary>
internal sealed class RunspaceConnections
{
    private static readonly ConditionalWeakTable<Runspace, RunspaceConnections> OfRunspaces = new();

    // After an explicit Connect-Org, no other runspace of the process connects by the environment: it might reach another server unnoticed.
    private static volatile bool _processHasConnected;

    private OrgConnection? _current;
    private (string? Token, string? Uri)? _environment;
    private bool _mayUseEnvironment = true;

    /// <summary>The connections of the current thread's runspace.</summary>
    internal static RunspaceConnections Here => OfRunspaces.GetValue(Runspace.DefaultRunspace, _ => new RunspaceConnections());

    /// <summary>The organization that Get-Org is writing down a pipeline of this runspace at the moment; null when there is none.</summary>
    internal OrgInHand? InHand { get; set; }

    private static (string? Token, string? Uri) Environment => (
        System.Environment.GetEnvironmentVariable(ConnectionFactory.TokenVariable),
        System.Environment.GetEnvironmentVariable(ConnectionFactory.UriVariable));

    /// <summary>
    /// The current connection. Without one, the environment's connection becomes the current one; null when there is none either.
    /// </summary>
    /// <exception cref="OrgApiException">The environment's connection is invalid, or must not be used in this runspace.</exception>
    internal OrgConnection? Find(string powerShellVersion)
    {
        if (_environment is { } used && used != Environment)
        {
            _current?.Close();
            _current = null;
            _environment = null;
        }

        if (_current is null && _mayUseEnvironment)
        {
            if (_processHasConnected && !string.IsNullOrEmpty(Environment.Token))
            {
                throw new OrgApiException(OrgErrorKind.NotConnected, Messages.NotConnectedHere);
            }

            (string? Token, string? Uri) environment = Environment;
            _current = ConnectionFactory.FromEnvironment(new ConnectionSettings(powerShellVersion));
            _environment = _current is null ? null : environment;
        }

        return _current;
    }

    /// <summary>Makes a connection from Connect-Org the current one.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="isOfEnvironment">Whether it is just the one that the environment names, with nothing else asked for.</param>
    internal void Use(OrgConnection connection, bool isOfEnvironment)
    {
        _current = connection;
        _environment = null;
        _mayUseEnvironment = true;
        _processHasConnected |= !isOfEnvironment;
    }

    /// <summary>Clears the current connection. After a disconnect or a failed connect the environment is not used either.</summary>
    internal OrgConnection? Clear()
    {
        OrgConnection? current = _current;
        _current = null;
        _environment = null;
        _mayUseEnvironment = false;
        return current;
    }

    /// <summary>Forgets that a runspace of this process has connected; for tests, which share one process.</summary>
    internal static void ForgetProcess() => _processHasConnected = false;
}
