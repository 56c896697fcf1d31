using System;
using System.Collections;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;

namespace OrgAdmin.Cmdlets;

/// <summary>
/// What every cmdlet of the module has: a bridge to the asynchronous core that Ctrl+C ends, and one way to report a failure. The core
/// never writes to the pipeline; what it tells while it works is queued and written by the pipeline thread while it waits.
/// </summary>
public abstract class OrgCmdlet : PSCmdlet, IDisposable
{
    private const int DrainMilliseconds = 100;
    private const int GraceMilliseconds = 200;

    private readonly CancellationTokenSource _stopping = new();
    private readonly DiagnosticsQueue _diagnostics = new();

    private protected OrgCmdlet()
    {
    }

    private protected string PowerShellVersion =>
        (GetVariableValue("PSVersionTable") as IDictionary)?["PSVersion"]?.ToString() ?? "unknown";

    private protected IOrgDiagnostics Diagnostics => _diagnostics;

    /// <summary>Whether the user has had enough.</summary>
    private protected CancellationToken StopToken => _stopping.Token;

    /// <summary>Ends what nobody waits for any more and frees what the cmdlet holds.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Finds out what the user wants to be told.</summary>
    protected override void BeginProcessing()
    {
        _diagnostics.WantsVerbose = IsOn("Verbose", "VerbosePreference");
        _diagnostics.WantsDebug = IsOn("Debug", "DebugPreference");
    }

    /// <summary>Ctrl+C: ends what is under way.</summary>
    protected override void StopProcessing() => _stopping.Cancel();

    /// <summary>Runs work of the core and waits for it.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped meanwhile.</exception>
    private protected T Await<T>(Func<CancellationToken, Task<T>> work) => Await(Begin(work));

    private protected T Await<T>(Task<T> task)
    {
        WaitFor(task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Runs work of the core beside the pipeline's thread.</summary>
    private protected Task<T> Begin<T>(Func<CancellationToken, Task<T>> work)
    {
        CancellationToken token = _stopping.Token;
        return Task.Run(() => work(token));
    }

    /// <summary>
    /// Waits on the pipeline's thread, and writes meanwhile what the core has to tell. Whether the work succeeded, its task says.
    /// </summary>
    private protected void WaitFor(Task task)
    {
        try
        {
            Task[] one = { task };
            while (!task.IsCompleted && Task.WaitAny(one, DrainMilliseconds, _stopping.Token) < 0)
            {
                Drain();
                WhileWaiting();
            }
        }
        catch (OperationCanceledException)
        {
            // Below.
        }

        // A stopped pipeline writes nothing more, and does not wait for work that will not hear of it.
        if (_stopping.IsCancellationRequested)
        {
            Task.WaitAny(new[] { task }, GraceMilliseconds);
            throw new PipelineStoppedException();
        }

        Drain();
    }

    /// <summary>Called now and then while the pipeline's thread waits.</summary>
    private protected virtual void WhileWaiting()
    {
    }

    private protected void Report(OrgApiException failure, object? target)
    {
        ErrorRecord record = ErrorRecords.Create(failure, target, RemoveSecrets);
        if (ErrorRecords.EndsPipeline(failure))
        {
            ThrowTerminatingError(record);
        }

        WriteError(record);
    }

    /// <summary>Whether a stream is on: by the common parameter, else by the preference.</summary>
    private protected bool IsOn(string parameter, string preference) => MyInvocation.BoundParameters.TryGetValue(parameter, out object? given)
        ? given is SwitchParameter { IsPresent: true }
        : Preference<ActionPreference>(preference) is { } action and not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    /// <summary>A preference variable; set in a script or a function, it is the word that was written there.</summary>
    private protected T? Preference<T>(string name)
        where T : struct => LanguagePrimitives.TryConvertTo(GetVariableValue(name), out T preference) ? preference : null;

    /// <summary>The text without the secrets of the connection that is in use.</summary>
    private protected virtual string RemoveSecrets(string text) => text;

    /// <summary>Reports a failure that leaves the cmdlet nothing to do.</summary>
    private protected void Terminate(OrgApiException failure, object? target) =>
        ThrowTerminatingError(ErrorRecords.Create(failure, target, RemoveSecrets));

    private void Drain()
    {
        while (_diagnostics.TryTake(out (DiagnosticsQueue.Level Level, string Message) entry))
        {
            switch (entry.Level)
            {
                case DiagnosticsQueue.Level.Warning:
                    WriteWarning(entry.Message);
                    break;
                case DiagnosticsQueue.Level.Debug:
                    WriteDebug(entry.Message);
                    break;
                default:
                    WriteVerbose(entry.Message);
                    break;
            }
        }
    }
}
