using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Pipeline;

/// <summary>
/// Runs the work of a cmdlet item by item. Several items may be under way at a time; their objects, errors and warnings are written in
/// input order.
/// </summary>
internal sealed class ItemRunner
{
    private const int GraceMilliseconds = 200;
    private const int ExitGraceMilliseconds = 1500;

    private readonly ItemQueue _queue;
    private readonly ICmdletStreams _streams;
    private readonly AsyncBridge _bridge;
    private readonly ErrorReporter _errors;
    private readonly Func<string, string> _removeSecrets;
    private readonly Action _closeCalls;
    private readonly List<PendingItem> _notSent = new();
    private ProcessEnd? _processEnd;
    private int _isReported;

    /// <param name="streams">Where the items write.</param>
    /// <param name="bridge">Waits for what is under way.</param>
    /// <param name="errors">Reports failures.</param>
    /// <param name="progress">Shows how far the work has come.</param>
    /// <param name="removeSecrets">Cleans a text.</param>
    /// <param name="closeCalls">Prevents further requests of the items under way.</param>
    internal ItemRunner(
        ICmdletStreams streams,
        AsyncBridge bridge,
        ErrorReporter errors,
        ProgressReporter progress,
        Func<string, string> removeSecrets,
        Action closeCalls)
    {
        _streams = streams;
        _bridge = bridge;
        _errors = errors;
        _removeSecrets = removeSecrets;
        _closeCalls = closeCalls;
        Progress = progress;
        _queue = new ItemQueue(bridge.WaitFor);
        bridge.WhileWaiting = progress.Show;
    }

    /// <summary>Counts and shows the progress.</summary>
    internal ProgressReporter Progress { get; }

    /// <summary>The number of requests in flight. With one, an item is finished before the next is taken.</summary>
    internal int Limit
    {
        get => _queue.Limit;
        set => _queue.Limit = value;
    }

    /// <summary>
    /// Does or starts the work of one item. A failure is written as that item's error in its turn, unless it ends the pipeline.
    /// </summary>
    internal void Run(PipelineItem item, Action work)
    {
        Progress.Current = item.Target switch
        {
            ApiObject target => () => _removeSecrets(target.ForDisplay()),
            string text => () => _removeSecrets(text),
            _ => null,
        };
        Progress.Show();
        OrAbandon(() =>
        {
            try
            {
                work();
            }
            catch (OrgApiException e)
            {
                ReportInTurn(e, item);
            }

            if (!item.IsCountedElsewhere)
            {
                _queue.Then(Count);
            }
        });
    }

    /// <summary>Takes an item whose requests run beside those of others. Its result is handled in its turn.</summary>
    /// <param name="item">The item.</param>
    /// <param name="task">Its requests.</param>
    /// <param name="call">The call they are a part of.</param>
    /// <param name="finish">Handles the result on the pipeline's thread.</param>
    /// <param name="change">The change, as users read it; null for a read.</param>
    /// <param name="key">Items with the same key run one at a time; null for none.</param>
    internal void Follow<T>(PipelineItem item, Task<T> task, OrgCall call, Action<T> finish, string? change = null, string? key = null)
    {
        item.IsCountedElsewhere = true;
        if (change is not null)
        {
            _processEnd ??= new ProcessEnd(OnProcessEnd);
        }

        PendingItem? pending = null;
        pending = new PendingItem(task, call, change, key, () =>
        {
            try
            {
                finish(task.GetAwaiter().GetResult());
            }
            catch (OrgApiException e)
            {
                _errors.Report(item.AddContext(e), item.Target);
            }
            catch (OperationCanceledException) when (!_bridge.StopToken.IsCancellationRequested)
            {
                // Sending was closed, because another item has shown that no further one can succeed. That item's error follows.
                _notSent.Add(pending!);
            }

            Count();
        });
        _queue.Add(pending);
    }

    /// <summary>Runs an action when the items before the current one are finished.</summary>
    internal void Then(Action work) => _queue.Then(work);

    /// <summary>Writes a warning in the current item's turn.</summary>
    internal void WriteWarning(string text) => _queue.Then(() => _streams.WriteWarning(text));

    /// <summary>Writes a verbose line in the current item's turn.</summary>
    internal void WriteVerbose(string text) => _queue.Then(() => _streams.WriteVerbose(text));

    /// <summary>If an item with this key is under way, finishes all items first.</summary>
    internal void Finish(string key) => _queue.Finish(key);

    /// <summary>Waits for every item and finishes it.</summary>
    internal void FinishAll() => _queue.FinishAll();

    /// <summary>Waits for the items under way and finishes them.</summary>
    internal void End()
    {
        OrAbandon(_queue.FinishAll);
        Progress.Complete();
        _processEnd?.Dispose();
    }

    private void Count() => Progress.Done++;

    private void ReportInTurn(OrgApiException failure, PipelineItem item)
    {
        if (ErrorRecords.EndsPipeline(failure))
        {
            _queue.FinishAll();
        }

        OrgApiException placed = item.AddContext(failure);
        _queue.Then(() => _errors.Report(placed, item.Target));
    }

    // After Ctrl+C, a terminating error, or a Select-Object -First that is satisfied, EndProcessing is not called.
    private void OrAbandon(Action work)
    {
        try
        {
            work();
        }
        catch
        {
            Progress.Complete();
            _closeCalls();
            _processEnd?.Dispose();
            Report(_notSent.Concat(_queue.Abandon(_bridge.StopToken, GraceMilliseconds)).ToList());
            throw;
        }
    }

    // The process is ending: the pipeline's own code no longer runs.
    private void OnProcessEnd()
    {
        _closeCalls();
        IReadOnlyList<PendingItem> changes = _queue.Changes;
        Task.WhenAll(changes.Select(item => item.Task)).ContinueWith(_ => { }, TaskScheduler.Default).Wait(ExitGraceMilliseconds);
        Report(changes);
    }

    // The pipeline takes no more output, so this is written to the host.
    private void Report(IReadOnlyList<PendingItem> changes)
    {
        if (changes.Count > 0 && Interlocked.Exchange(ref _isReported, 1) == 0)
        {
            _streams.WriteHostWarnings(EarlyEnd.Describe(changes).Select(_removeSecrets).ToList());
        }
    }
}
