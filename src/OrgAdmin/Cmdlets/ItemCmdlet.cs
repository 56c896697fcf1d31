using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;

namespace OrgAdmin.Cmdlets;

/// <summary>
/// A cmdlet that takes its work item by item. Several items may be under way at a time; what they have to show, and their errors, come in
/// the order of the input.
/// </summary>
public abstract class ItemCmdlet : OrgCmdlet
{
    private const int GraceMilliseconds = 200;

    private readonly ItemQueue _items;
    private ProgressReporter? _progress;
    private bool _isCounted;
    private object? _target;

    private protected ItemCmdlet() => _items = new ItemQueue(WaitFor);

    /// <summary>How far the work has come.</summary>
    private protected ProgressReporter Progress => _progress!;

    /// <summary>The items whose answers are still to come or to be written.</summary>
    private protected ItemQueue Items => _items;

    /// <summary>
    /// The row of a file that is being worked on, as its failures name it; null for what was given on the command line and for other objects.
    /// </summary>
    private protected virtual RowLabel? Row => null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _progress = new ProgressReporter(MyInvocation.MyCommand.Name, WriteProgress, new OrgTime());
    }

    /// <summary>Waits for the items that are still under way; then all are done.</summary>
    protected override void EndProcessing()
    {
        OrAbandon(_items.FinishAll);
        _progress?.Complete();
    }

    /// <summary>
    /// Does the work of one item, or starts it; a failure is written as that item's error, when its turn comes, unless it is one that
    /// ends the pipeline.
    /// </summary>
    private protected void ForItem(object? target, Action work)
    {
        _isCounted = false;
        _target = target;
        if (_progress is not null)
        {
            _progress.Current = target is string or ApiObject ? () => RemoveSecrets(target.ToString()!) : null;
            _progress.Show();
        }

        OrAbandon(() =>
        {
            try
            {
                work();
            }
            catch (OrgApiException e)
            {
                ReportInTurn(e, target);
            }

            // An item that holds others is counted by those, and one that is under way when it is done.
            if (!_isCounted)
            {
                _items.Then(CountItem);
            }
        });
        _isCounted = true;
    }

    /// <summary>Writes what an item has to show, after what the items before it have.</summary>
    private protected void WriteInTurn(object item) => _items.Then(() => WriteObject(item));

    /// <summary>Waits for the work of the present item beside that of others; what comes of it is dealt with when its turn comes.</summary>
    /// <param name="task">The work.</param>
    /// <param name="call">The call that the work is a part of.</param>
    /// <param name="change">What the work changes, as people read it; null when it only reads.</param>
    /// <param name="key">What only one item may be about at a time; null for nothing.</param>
    /// <param name="finish">What is done with the result, on the pipeline's thread.</param>
    /// <param name="fail">What else is done when it failed.</param>
    private protected void Follow<T>(
        Task<T> task, OrgCall call, string? change, string? key, Action<T> finish, Action<OrgApiException>? fail)
    {
        object? target = _target;
        RowLabel? row = Row;
        _isCounted = true;
        _items.Add(new PendingItem(task, call, change, key, () =>
        {
            try
            {
                finish(task.GetAwaiter().GetResult());
            }
            catch (OrgApiException e)
            {
                fail?.Invoke(e);
                Report(row?.AddContext(e) ?? ItemLabel.AddContext(e, target), target);
            }

            CountItem();
        }));
    }

    /// <summary>Sends nothing more for the items that are under way.</summary>
    private protected virtual void CloseCalls()
    {
    }

    /// <summary>Says how many items the command line names; from the pipeline nobody knows how many will come.</summary>
    private protected void ExpectItems(int count)
    {
        if (_progress is not null && !MyInvocation.ExpectingInput)
        {
            _progress.Total = (_progress.Total ?? 0) + count;
        }
    }

    private protected override void WhileWaiting() => _progress?.Show();

    private void CountItem()
    {
        if (_progress is not null)
        {
            _progress.Done++;
        }
    }

    private void ReportInTurn(OrgApiException failure, object? target)
    {
        if (ErrorRecords.EndsPipeline(failure))
        {
            _items.FinishAll();
        }

        OrgApiException placed = Row?.AddContext(failure) ?? ItemLabel.AddContext(failure, target);
        _items.Then(() => Report(placed, target));
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
            _progress?.Complete();
            CloseCalls();
            TellOfChanges(_items.Abandon(StopToken, GraceMilliseconds));
            throw;
        }
    }

    // The pipeline takes nothing more then, so this goes to the host itself.
    private void TellOfChanges(IReadOnlyList<PendingItem> changes)
    {
        ActionPreference? preference = MyInvocation.BoundParameters.TryGetValue("WarningAction", out object? given)
            ? (ActionPreference)given
            : Preference<ActionPreference>("WarningPreference");
        if (preference is ActionPreference.SilentlyContinue or ActionPreference.Ignore)
        {
            return;
        }

        foreach (PendingItem item in changes)
        {
            Host.UI?.WriteWarningLine(RemoveSecrets(item.State switch
            {
                PendingState.Done => Messages.StoppedDone,
                PendingState.NotDone => Messages.StoppedNotDone,
                _ => Messages.StoppedUnknown,
            }).With(item.Change));
        }
    }
}
