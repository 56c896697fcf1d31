using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;

namespace OrgAdmin.Shell;

/// <summary>One runspace with the module imported; runs commands in it.</summary>
internal sealed class Session : IDisposable
{
    private readonly ShellHost _host;
    private readonly Runspace _runspace;
    private readonly Lock _gate = new();
    private PowerShell? _running;

    public Session(ShellHost host)
    {
        _host = host;

        // By default the engine reports imported modules to its vendor; an administration tool sends nothing unasked.
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        EmptyModulePath();
        InitialSessionState initial = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            initial.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        // The engine's Clear-Host needs a cmdlet that is missing in the bare engine.
        initial.Commands.Remove("Clear-Host", typeof(SessionStateFunctionEntry));
        initial.Commands.Add(new SessionStateFunctionEntry("Clear-Host", "if (-not [Console]::IsOutputRedirected) { [Console]::Clear() }"));
        _runspace = RunspaceFactory.CreateRunspace(host, initial);
        _runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        _runspace.Open();

        // Opening sets PowerShell's default module folders, which belong to another installation.
        EmptyModulePath();
    }

    /// <summary>Imports the module. Returns its version, or null after having reported why it does not load.</summary>
    public Version? Import(string manifest)
    {
        Version? version = null;
        bool imported = Guard(shell =>
        {
            shell.AddCommand("Import-Module")
                .AddParameter("Name", manifest)
                .AddParameter("PassThru")
                .AddParameter("ErrorAction", ActionPreference.Stop);
            version = shell.Invoke<PSModuleInfo>() is [{ } module, ..] ? module.Version : null;
        });
        return imported ? version : null;
    }

    /// <summary>Runs a command and returns the exit code PowerShell's own program gives it.</summary>
    public int RunCommand(string text)
    {
        bool completed = string.IsNullOrWhiteSpace(text) || Show(shell => shell.AddScript(text, useLocalScope: false));
        return _host.RequestedExitCode ?? (completed && LastCommandSucceeded ? ExitCode.Success : ExitCode.Failure);
    }

    /// <summary>Runs a script and returns the exit code PowerShell's own program gives it.</summary>
    public int RunFile(string path, IEnumerable<string> arguments)
    {
        // Dot-sourced, so that its definitions remain for -NoExit.
        string call = string.Join(' ', arguments.Select(ScriptArgument.Quote).Prepend(ScriptArgument.QuoteValue(path)).Prepend("."));
        bool completed = Show(shell => shell.AddScript(call, useLocalScope: false));
        if (_host.RequestedExitCode is { } requested)
        {
            return requested;
        }

        // `exit` in a script ends the script, not the host: it appears as a failed call with the number in $LASTEXITCODE. A script that
        // could not start (parse error, unbound argument) leaves no number.
        int atEnd = LastCommandSucceeded ? ExitCode.Success : LastExitCode ?? ExitCode.Failure;
        return completed ? atEnd : ExitCode.Failure;
    }

    /// <summary>Runs what was typed at the prompt.</summary>
    public void RunTyped(string text) => Show(shell => shell.AddScript(text, useLocalScope: false));

    /// <summary>Requests a stop of the running command without waiting.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _running?.BeginStop(callback: null, state: null);
        }
    }

    public void Dispose() => _runspace.Dispose();

    private bool LastCommandSucceeded
    {
        get
        {
            // The variable is correct only inside a pipeline; outside it is always true.
            using PowerShell shell = PowerShell.Create(_runspace);
            return shell.AddScript("$?").Invoke<bool>() is [true];
        }
    }

    private int? LastExitCode => _runspace.SessionStateProxy.GetVariable("LASTEXITCODE") as int?;

    private static void EmptyModulePath() => Environment.SetEnvironmentVariable("PSModulePath", string.Empty);

    private bool Show(Action<PowerShell> compose) => Guard(shell =>
    {
        compose(shell);
        shell.Commands.Commands[^1].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");

        // Only a command that is added to the history sets $?.
        shell.Invoke(input: null, new PSInvocationSettings { AddToHistory = true });
    });

    // False after an uncaught error, which was shown, and after a stop.
    private bool Guard(Action<PowerShell> run)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        lock (_gate)
        {
            _running = shell;
        }

        try
        {
            run(shell);
            return true;
        }
        catch (Exception e) when (e is PipelineStoppedException or InvalidPowerShellStateException)
        {
            return false;
        }
        catch (RuntimeException e)
        {
            Report(e);
            return false;
        }
        finally
        {
            lock (_gate)
            {
                _running = null;
            }

            _host.Screen.HideProgress();
        }
    }

    private void Report(RuntimeException error)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        _host.Screen.ReportError(() => shell.AddCommand("Out-Default").Invoke(new ArrayList { error.ErrorRecord }), error.Message);
    }
}
