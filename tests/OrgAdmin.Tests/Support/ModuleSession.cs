using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Support;

/// <summary>A runspace with the real manifest imported, in this process. It has the engine's commands and the module's, no others.</summary>
internal sealed class ModuleSession : IDisposable
{
    private readonly Runspace _runspace;

    internal ModuleSession(ScriptedHost? host = null)
    {
        Environment.SetEnvironmentVariable("PSModulePath", string.Empty);
        Host = host ?? new ScriptedHost();
        _runspace = RunspaceFactory.CreateRunspace(Host, InitialSessionState.CreateDefault2());
        _runspace.Open();
        Run($"Import-Module '{Repository.Manifest}' -ErrorAction Stop").ThrowIfFailed();
    }

    internal ScriptedHost Host { get; }

    internal Runspace Runspace => _runspace;

    /// <summary>A session that is connected to a test server.</summary>
    internal static ModuleSession ConnectedTo(LoopbackServer server, string parameters = "", ScriptedHost? host = null)
    {
        var session = new ModuleSession(host);
        session.Run($"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{server.BaseUri}' {parameters}").ThrowIfFailed();
        return session;
    }

    /// <summary>Sets a variable of the session.</summary>
    internal void Set(string name, object? value) => _runspace.SessionStateProxy.SetVariable(name, value);

    /// <summary>Runs a script and gathers every stream; a terminating error is kept, not thrown.</summary>
    internal ScriptResult Run(string script)
    {
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        var output = new PSDataCollection<PSObject>();
        Exception? terminating = null;
        try
        {
            shell.Invoke(Array.Empty<object>(), output);
        }
        catch (RuntimeException e)
        {
            terminating = e;
        }

        return new ScriptResult(
            output.ToList(),
            shell.Streams.Error.ToList(),
            shell.Streams.Warning.Select(record => record.Message).ToList(),
            shell.Streams.Verbose.Select(record => record.Message).ToList(),
            shell.Streams.Debug.Select(record => record.Message).ToList(),
            shell.Streams.Information.Select(record => record.ToString()).ToList(),
            terminating as RuntimeException);
    }

    public void Dispose() => _runspace.Dispose();
}
