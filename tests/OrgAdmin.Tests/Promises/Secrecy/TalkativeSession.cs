using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Promises.Secrecy;

/// <summary>A runspace with the module in which every stream is on, and which keeps all that anyone could read in it.</summary>
internal sealed class TalkativeSession : IDisposable
{
    private const string Preferences = """
        $VerbosePreference = 'Continue'
        $DebugPreference = 'Continue'
        $WarningPreference = 'Continue'
        $InformationPreference = 'Continue'
        $ProgressPreference = 'Continue'
        """;

    private readonly Runspace _runspace;

    internal TalkativeSession()
    {
        Environment.SetEnvironmentVariable("PSModulePath", string.Empty);
        _runspace = RunspaceFactory.CreateRunspace(Host, InitialSessionState.CreateDefault2());
        _runspace.Open();
        Run($"Import-Module '{Repository.Manifest}' -ErrorAction Stop");
        Run(Preferences);
    }

    internal RecordingHost Host { get; } = new();

    /// <summary>The errors of the last script, the one that ended it included.</summary>
    internal IReadOnlyList<ErrorRecord> Errors { get; private set; } = [];

    internal IReadOnlyList<PSObject> Output { get; private set; } = [];

    internal IReadOnlyList<string> Verbose { get; private set; } = [];

    internal IReadOnlyList<string> Warnings { get; private set; } = [];

    internal IReadOnlyList<string> Debug { get; private set; } = [];

    internal void Set(string name, object? value) => _runspace.SessionStateProxy.SetVariable(name, value);

    /// <summary>Runs a script; returns all that it wrote, showed, asked, or left in $Error, as one text.</summary>
    internal string Run(string script)
    {
        Host.Recorder.Clear();
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        var output = new PSDataCollection<PSObject>();
        var text = new StringBuilder();
        var errors = new List<ErrorRecord>();
        try
        {
            shell.Invoke(Array.Empty<object>(), output);
        }
        catch (RuntimeException e)
        {
            errors.Add(e.ErrorRecord);
            text.Append(ObjectWalk.Describe(e));
        }

        errors.InsertRange(0, shell.Streams.Error);
        (Errors, Output) = (errors, output.ToList());
        Verbose = shell.Streams.Verbose.Select(record => record.Message).ToList();
        Warnings = shell.Streams.Warning.Select(record => record.Message).ToList();
        Debug = shell.Streams.Debug.Select(record => record.Message).ToList();
        text.AppendJoin('\n', Verbose).AppendJoin('\n', Warnings).AppendJoin('\n', Debug).AppendJoin('\n', Host.Recorder.Shown)
            .AppendJoin('\n', shell.Streams.Information.Select(ObjectWalk.Describe))
            .AppendJoin('\n', shell.Streams.Progress.Select(ObjectWalk.Describe))
            .AppendJoin('\n', errors.Select(ObjectWalk.Describe))
            .AppendJoin('\n', output.Select(ObjectWalk.Describe))
            .AppendJoin('\n', ((IEnumerable)_runspace.SessionStateProxy.GetVariable("Error")).Cast<object>().Select(ObjectWalk.Describe));
        return text.ToString();
    }

    public void Dispose() => _runspace.Dispose();
}
