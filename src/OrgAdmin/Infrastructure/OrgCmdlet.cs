using System;
using System.Collections;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Infrastructure;

/// <summary>
/// What every cmdlet of the module has: a bridge to the asynchronous core that Ctrl+C ends, and one way to report a failure. The core
/// never writes to the pipeline; what it tells while it works is queued and written by the pipeline thread while it waits.
/// </summary>
public abstract class OrgCmdlet : PSCmdlet, IDisposable
{
    private const int DrainMilliseconds = 100;
    private const int GraceMilliseconds = 300;

    private readonly CancellationTokenSource _stopping = new();
    private readonly DiagnosticsQueue _diagnostics = new();
    private ProgressReporter? _progress;
    private bool _hasInnerItems;

    private protected OrgCmdlet()
    {
    }

    private protected string PowerShellVersion =>
        (GetVariableValue("PSVersionTable") as IDictionary)?["PSVersion"]?.ToString() ?? "unknown";

    private protected IOrgDiagnostics Diagnostics => _diagnostics;

    /// <summary>How far the work has come.</summary>
    private protected ProgressReporter Progress => _progress!;

    /// <summary>Frees what the cmdlet holds.</summary>
    public void Dispose()
    {
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Finds out what the user wants to be told.</summary>
    protected override void BeginProcessing()
    {
        _diagnostics.WantsDebug = IsOn("Debug", "DebugPreference");
        _progress = new ProgressReporter(MyInvocation.MyCommand.Name, WriteProgress, new OrgTime());
    }

    /// <summary>All items are done.</summary>
    protected override void EndProcessing() => _progress?.Complete();

    /// <summary>Ctrl+C: ends what is under way.</summary>
    protected override void StopProcessing() => _stopping.Cancel();

    /// <summary>Runs work of the core and waits for it.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped meanwhile.</exception>
    private protected T Await<T>(Func<CancellationToken, Task<T>> work)
    {
        Task<T> task = Task.Run(() => work(_stopping.Token));
        WaitHandle[] either = { ((IAsyncResult)task).AsyncWaitHandle, _stopping.Token.WaitHandle };
        while (WaitHandle.WaitAny(either, DrainMilliseconds) == WaitHandle.WaitTimeout)
        {
            Drain();
            _progress?.Show();
        }

        // A stopped pipeline writes nothing more, and does not wait for work that will not hear of it.
        if (_stopping.IsCancellationRequested)
        {
            Task.WaitAny(new Task[] { task }, GraceMilliseconds);
            throw new PipelineStoppedException();
        }

        Drain();
        return task.GetAwaiter().GetResult();
    }

    private protected void Await(Func<CancellationToken, Task> work) => Await(async token =>
    {
        await work(token).ConfigureAwait(false);
        return true;
    });

    /// <summary>Does the work of one item; a failure is written as that item's error, unless it is one that ends the pipeline.</summary>
    private protected void ForItem(object? target, Action work)
    {
        _hasInnerItems = false;
        if (_progress is not null)
        {
            _progress.Current = target is string or ApiObject ? RemoveSecrets(target.ToString()!) : null;
            _progress.Show();
        }

        try
        {
            Try(target, work);
        }
        catch
        {
            // Ctrl+C, an error that stops, or a Select-Object that has enough: EndProcessing will not be called.
            _progress?.Complete();
            throw;
        }

        // An item that holds others is counted by those.
        if (_progress is not null && !_hasInnerItems)
        {
            _progress.Done++;
        }

        _hasInnerItems = true;
    }

    /// <summary>Says how many items the command line names; from the pipeline nobody knows how many will come.</summary>
    private protected void ExpectItems(int count)
    {
        if (_progress is not null && !MyInvocation.ExpectingInput)
        {
            _progress.Total = (_progress.Total ?? 0) + count;
        }
    }

    private protected void Report(OrgApiException failure, object? target)
    {
        ErrorRecord record = ErrorRecords.Create(Place(failure), target, RemoveSecrets);
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

    /// <summary>The failure of an item, told with where the item stands.</summary>
    private protected virtual OrgApiException Place(OrgApiException failure) => failure;

    /// <summary>The text without the secrets of the connection that is in use.</summary>
    private protected virtual string RemoveSecrets(string text) => text;

    /// <summary>Reports a failure that leaves the cmdlet nothing to do.</summary>
    private protected void Terminate(OrgApiException failure, object? target) =>
        ThrowTerminatingError(ErrorRecords.Create(failure, target, RemoveSecrets));

    private void Try(object? target, Action work)
    {
        try
        {
            work();
        }
        catch (OrgApiException e)
        {
            Report(e, target);
        }
    }

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
