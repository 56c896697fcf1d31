using System;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>One runspace with the module as it ships, imported by its manifest.</summary>
internal sealed class ModuleRunspace : IDisposable
{
    private readonly Runspace _runspace;

    internal ModuleRunspace()
    {
        Environment.SetEnvironmentVariable("PSModulePath", string.Empty);
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        _runspace.Open();
        Run($"Import-Module '{Checkout.Manifest}' -ErrorAction Stop");
    }

    internal void Set(string name, object value) => _runspace.SessionStateProxy.SetVariable(name, value);

    /// <summary>Runs a script; whatever it reports as an error is thrown.</summary>
    internal Collection<PSObject> Run(string script)
    {
        using var shell = PowerShell.Create(_runspace);
        Collection<PSObject> output = shell.AddScript(script).Invoke();
        return shell.Streams.Error.FirstOrDefault() is { } error
            ? throw new InvalidOperationException($"{script}: {error}", error.Exception)
            : output;
    }

    public void Dispose() => _runspace.Dispose();
}
