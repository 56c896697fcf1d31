using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Pipeline;

/// <summary>
/// Runs the asynchronous core beside the pipeline's thread and waits for it there, so that Ctrl+C ends the wait. What the core tells while it
/// works is queued, and written by the pipeline's thread while it waits.
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

    /// <summary>Takes what the core has to tell.</summary>
    internal DiagnosticsQueue Diagnostics => _diagnostics;

    /// <summary>Called now and then while the pipeline's thread waits.</summary>
    internal Action? WhileWaiting { get; set; }

    /// <summary>Ends what nobody waits for any more.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    /// <summary>Ends what is under way.</summary>
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

    /// <summary>Waits for work that was begun.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped meanwhile.</exception>
    internal T Await<T>(Task<T> task)
    {
        WaitFor(task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Waits, and writes meanwhile what the core has to tell. Whether the work succeeded, its task says.</summary>
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
            // Below.
        }

        // A stopped pipeline writes nothing more, and does not wait for work that does not heed the token.
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
