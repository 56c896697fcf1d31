using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace OrgAdmin.Connections;

/// <summary>The current connection of each runspace; it goes when the runspace goes.</summary>
internal sealed class RunspaceConnections
{
    private static readonly ConditionalWeakTable<Runspace, RunspaceConnections> OfRunspaces = new();

    // Who has said where to connect does not want another runspace of the process to go elsewhere by the environment.
    private static volatile bool _processHasConnected;

    private OrgConnection? _current;
    private (string? Token, string? Uri)? _environment;
    private bool _mayUseEnvironment = true;

    /// <summary>The connections of the runspace this thread runs.</summary>
    internal static RunspaceConnections Here => OfRunspaces.GetValue(Runspace.DefaultRunspace, _ => new RunspaceConnections());

    /// <summary>The current connection, as Connect-Org or the environment has made it; null when there is none. Makes none itself.</summary>
    internal OrgConnection? Current => _current;

    /// <summary>The organization that Get-Org is writing down a pipeline of this runspace at the moment; null when there is none.</summary>
    internal OrgInHand? InHand { get; set; }

    private static (string? Token, string? Uri) Environment => (
        System.Environment.GetEnvironmentVariable(ConnectionFactory.TokenVariable),
        System.Environment.GetEnvironmentVariable(ConnectionFactory.UriVariable));

    /// <summary>The current connection, else one that the environment names, which then is the current one; null when there is neither.</summary>
    /// <exception cref="OrgApiException">The environment names one that cannot be used, or is not to be used in this runspace.</exception>
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

    /// <summary>Makes a connection of Connect-Org the current one.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="isOfEnvironment">Whether it is just the one that the environment names, with nothing else asked for.</param>
    internal void Use(OrgConnection connection, bool isOfEnvironment)
    {
        _current = connection;
        _environment = null;
        _mayUseEnvironment = true;
        _processHasConnected |= !isOfEnvironment;
    }

    /// <summary>Leaves no current connection: whoever disconnects, or fails to connect, does not want to land elsewhere by the environment.</summary>
    internal OrgConnection? Clear()
    {
        OrgConnection? current = _current;
        _current = null;
        _environment = null;
        _mayUseEnvironment = false;
        return current;
    }

    /// <summary>
    /// Closes the current connection of this runspace, for the module goes. If it comes back, only a runspace that went by the environment
    /// goes by it again.
    /// </summary>
    internal static void CloseHere()
    {
        if (Runspace.DefaultRunspace is { } runspace && OfRunspaces.TryGetValue(runspace, out RunspaceConnections? here))
        {
            bool mayUseEnvironment = here._current is null ? here._mayUseEnvironment : here._environment is not null;
            here.Clear()?.Close();
            here._mayUseEnvironment = mayUseEnvironment;
        }
    }

    /// <summary>Forgets that a runspace of this process has connected: for tests, which are many users in one process.</summary>
    internal static void ForgetProcess() => _processHasConnected = false;
}
