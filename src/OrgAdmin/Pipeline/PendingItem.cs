using System;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Pipeline;

/// <summary>An item whose turn to be written has not come.</summary>
internal sealed class PendingItem
{
    private readonly OrgCall? _call;

    /// <summary>An item that waits for its turn only.</summary>
    internal PendingItem(Action finish)
        : this(Task.CompletedTask, null, null, null, finish)
    {
    }

    internal PendingItem(Task task, OrgCall? call, string? change, string? key, Action finish)
    {
        Task = task;
        _call = call;
        Change = change;
        Key = key;
        Finish = finish;
    }

    /// <summary>The requests of the item.</summary>
    internal Task Task { get; }

    /// <summary>What is changed, as people read it; null where nothing is.</summary>
    internal string? Change { get; }

    /// <summary>Items with the same key run one at a time; null for none.</summary>
    internal string? Key { get; }

    /// <summary>Writes what has come of it. The task is completed by then.</summary>
    internal Action Finish { get; }

    /// <summary>
    /// How far the change has come. Only a failure that says so, or a request that was never sent, proves that it was not carried out.
    /// </summary>
    internal PendingState State => Task.Status switch
    {
        TaskStatus.RanToCompletion => PendingState.Done,
        TaskStatus.Faulted when Task.Exception!.InnerException is OrgApiException failure =>
            failure.LeavesStateUnknown ? PendingState.Unknown : PendingState.NotDone,
        _ => _call!.MayHaveChanged ? PendingState.Unknown : PendingState.NotDone,
    };
}
