using System;
using System.Collections.Generic;
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

    private readonly ItemQueue _queue;
    private readonly ICmdletStreams _streams;
    private readonly AsyncBridge _bridge;
    private readonly ErrorReporter _errors;
    private readonly Func<string, string> _removeSecrets;
    private readonly Action _closeCalls;

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
        Progress.Current = item.Target is string or ApiObject ? () => _removeSecrets(item.Target.ToString()!) : null;
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
        _queue.Add(new PendingItem(task, call, change, key, () =>
        {
            try
            {
                finish(task.GetAwaiter().GetResult());
            }
            catch (OrgApiException e)
            {
                _errors.Report(item.AddContext(e), item.Target);
            }

            Count();
        }));
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
            ReportAbandoned(_queue.Abandon(_bridge.StopToken, GraceMilliseconds));
            throw;
        }
    }

    // The pipeline takes nothing more then, so this goes to the host itself.
    private void ReportAbandoned(IReadOnlyList<PendingItem> changes)
    {
        foreach (PendingItem item in changes)
        {
            string sentence = item.State switch
            {
                PendingState.Done => Messages.StoppedDone,
                PendingState.NotDone => Messages.StoppedNotDone,
                _ => Messages.StoppedUnknown,
            };
            _streams.WriteHostWarning(_removeSecrets(sentence.With(item.Change)));
        }
    }
}
