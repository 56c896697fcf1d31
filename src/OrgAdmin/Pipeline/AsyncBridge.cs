using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Pipeline;

/// <summary>
/// Runs the asynchronous core beside the pipeline's thread. The pipeline's thread waits, Ctrl+C ends the wait, and meanwhile it writes the
/// diagnostics that the core has queued.
/// </summary>
internal sealed class AsyncBridge : IDisposable
{
    private const int DrainMilliseconds = 100;
    private const int GraceMilliseconds = 200;

    private readonly CancellationTokenSource _stopping = new();
    private readonly DiagnosticsQueue _diagnostics = new();
    private readonly ICmdletStreams _streams;

    internal AsyncBridge(ICmdletStreams streams) => _streams = streams;

    /// <summary>Cancelled by Ctrl+C.</summary>
    internal CancellationToken StopToken => _stopping.Token;

    /// <summary>Receives the core's diagnostics.</summary>
    internal DiagnosticsQueue Diagnostics => _diagnostics;

    /// <summary>Called at intervals while the pipeline's thread waits.</summary>
    internal Action? WhileWaiting { get; set; }

    /// <summary>Cancels remaining work.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    /// <summary>Cancels the work under way.</summary>
    internal void Stop() => _stopping.Cancel();

    /// <summary>Runs work of the core beside the pipeline's thread.</summary>
    internal Task<T> Begin<T>(Func<CancellationToken, Task<T>> work)
    {
        CancellationToken token = _stopping.Token;
        return Task.Run(() => work(token));
    }

    /// <summary>Runs work of the core and waits for it.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped meanwhile.</exception>
    internal T Await<T>(Func<CancellationToken, Task<T>> work) => Await(Begin(work));

    /// <summary>Runs work of the core that has no result and waits for it.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped meanwhile.</exception>
    internal void Await(Func<CancellationToken, Task> work) => Await(async token =>
    {
        await work(token).ConfigureAwait(false);
        return true;
    });

    /// <summary>Waits for work that was started.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped meanwhile.</exception>
    internal T Await<T>(Task<T> task)
    {
        WaitFor(task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Waits for a task and writes diagnostics meanwhile. Does not throw when the task fails.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped meanwhile.</exception>
    internal void WaitFor(Task task)
    {
        try
        {
            Task[] one = { task };
            while (!task.IsCompleted && Task.WaitAny(one, DrainMilliseconds, _stopping.Token) < 0)
            {
                Drain();
                WhileWaiting?.Invoke();
            }
        }
        catch (OperationCanceledException)
        {
            // Handled below.
        }

        // A stopped pipeline takes no more output. Give the work a moment to end, in case it ignores the token.
        if (_stopping.IsCancellationRequested)
        {
            Task.WaitAny(new[] { task }, GraceMilliseconds);
            throw new PipelineStoppedException();
        }

        Drain();
    }

    private void Drain()
    {
        while (_diagnostics.TryTake(out (DiagnosticsQueue.Level Level, string Message) entry))
        {
            switch (entry.Level)
            {
                case DiagnosticsQueue.Level.Warning:
                    _streams.WriteWarning(entry.Message);
                    break;
                case DiagnosticsQueue.Level.Debug:
                    _streams.WriteDebug(entry.Message);
                    break;
                default:
                    _streams.WriteVerbose(entry.Message);
                    break;
            }
        }
    }
}
