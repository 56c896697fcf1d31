using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Formatting;

/// <summary>Runs lines as if typed at a prompt: what they emit goes to the host's screen through the engine's formatting.</summary>
internal sealed class ScreenSession : IDisposable
{
    private readonly Runspace _runspace;
    private readonly CapturingHost _host;

    private ScreenSession(CapturingHost host)
    {
        _host = host;
        _runspace = RunspaceFactory.CreateRunspace(host, InitialSessionState.CreateDefault2());
        _runspace.Open();
        Run($"Import-Module '{Repository.Manifest}' -ErrorAction Stop");
    }

    internal static ScreenSession ConnectedTo(LoopbackServer server, CapturingHost host)
    {
        var session = new ScreenSession(host);
        session.Run($"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{server.BaseUri}'");
        return session;
    }

    /// <summary>Sets a variable of the session.</summary>
    internal void Set(string name, object? value) => _runspace.SessionStateProxy.SetVariable(name, value);

    /// <summary>Runs a line and returns what it left on the screen.</summary>
    internal string Run(string script)
    {
        _host.Clear();
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        shell.AddCommand("Out-Host").Invoke();
        return _host.Text;
    }

    /// <summary>Puts the session into constrained language mode.</summary>
    internal void Constrain() => _runspace.SessionStateProxy.LanguageMode = PSLanguageMode.ConstrainedLanguage;

    public void Dispose() => _runspace.Dispose();
}
