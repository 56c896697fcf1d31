using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Pipeline;

/// <summary>
/// Takes the work of a cmdlet item by item. Several items may be under way at a time; all they have to say, objects, errors and warnings,
/// comes in the order of the input.
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
    /// <param name="closeCalls">Sends nothing more for the items that are under way.</param>
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

    /// <summary>How far the work has come.</summary>
    internal ProgressReporter Progress { get; }

    /// <summary>How many requests are in flight at a time. With one, an item is finished before the next is taken.</summary>
    internal int Limit
    {
        get => _queue.Limit;
        set => _queue.Limit = value;
    }

    /// <summary>
    /// Does the work of one item, or starts it; a failure is written as that item's error, when its turn comes, unless it is one that
    /// ends the pipeline.
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

    /// <summary>Lets the requests of an item run beside those of others; what comes of them is dealt with when its turn comes.</summary>
    /// <param name="item">The item.</param>
    /// <param name="task">Its requests.</param>
    /// <param name="call">The call they are a part of.</param>
    /// <param name="finish">What is done with the result, on the pipeline's thread.</param>
    /// <param name="change">What they change, as people read it; null when they only read.</param>
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
                // The sending was closed, because another item has shown that no further one can succeed; that one's error follows.
                _notSent.Add(pending!);
            }

            Count();
        });
        _queue.Add(pending);
    }

    /// <summary>Does something when the items before the present one are finished.</summary>
    internal void Then(Action work) => _queue.Then(work);

    /// <summary>Warns when the present item's turn comes.</summary>
    internal void WriteWarning(string text) => _queue.Then(() => _streams.WriteWarning(text));

    /// <summary>Writes a verbose line when the present item's turn comes.</summary>
    internal void WriteVerbose(string text) => _queue.Then(() => _streams.WriteVerbose(text));

    /// <summary>If an item with this key is under way, finishes all items first.</summary>
    internal void Finish(string key) => _queue.Finish(key);

    /// <summary>Waits for every item and finishes it.</summary>
    internal void FinishAll() => _queue.FinishAll();

    /// <summary>Waits for the items that are still under way; then all are done.</summary>
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

    // Ctrl+C, an error that stops, or a Select-Object that has enough: EndProcessing will not be called.
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

    // Nothing of the pipeline's own code comes to run any more.
    private void OnProcessEnd()
    {
        _closeCalls();
        IReadOnlyList<PendingItem> changes = _queue.Changes;
        Task.WhenAll(changes.Select(item => item.Task)).ContinueWith(_ => { }, TaskScheduler.Default).Wait(ExitGraceMilliseconds);
        Report(changes);
    }

    // The pipeline takes nothing more then, so this goes to the host itself.
    private void Report(IReadOnlyList<PendingItem> changes)
    {
        if (changes.Count > 0 && Interlocked.Exchange(ref _isReported, 1) == 0)
        {
            _streams.WriteHostWarnings(EarlyEnd.Describe(changes).Select(_removeSecrets).ToList());
        }
    }
}
