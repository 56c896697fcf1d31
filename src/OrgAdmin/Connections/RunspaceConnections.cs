using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace OrgAdmin.Connections;

/// <summary>The current connection of each runspace; it goes when the runspace goes.</summary>
internal sealed class RunspaceConnections
{
    private static readonly ConditionalWeakTable<Runspace, RunspaceConnections> OfRunspaces = new();

    private OrgConnection? _current;
    private bool _mayUseEnvironment = true;

    /// <summary>The connections of the runspace this thread runs.</summary>
    internal static RunspaceConnections Here => OfRunspaces.GetValue(Runspace.DefaultRunspace, _ => new RunspaceConnections());

    /// <summary>The current connection, else one that the environment names, which then is the current one; null when there is neither.</summary>
    internal OrgConnection? Find(string powerShellVersion)
    {
        if (_current is null && _mayUseEnvironment)
        {
            _current = ConnectionFactory.FromEnvironment(new ConnectionSettings(powerShellVersion));
        }

        return _current;
    }

    internal void Use(OrgConnection connection)
    {
        _current = connection;
        _mayUseEnvironment = true;
    }

    /// <summary>Leaves no current connection: whoever disconnects, or fails to connect, does not want to land elsewhere by the environment.</summary>
    internal OrgConnection? Clear()
    {
        OrgConnection? current = _current;
        _current = null;
        _mayUseEnvironment = false;
        return current;
    }
}
