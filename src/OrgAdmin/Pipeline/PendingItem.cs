using System;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Pipeline;

/// <summary>An item that waits to be written in its turn.</summary>
internal sealed class PendingItem
{
    private readonly OrgCall? _call;

    /// <summary>An action without requests that waits for its turn.</summary>
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

    /// <summary>The change, as users read it; null for a read.</summary>
    internal string? Change { get; }

    /// <summary>Items with the same key run one at a time; null for none.</summary>
    internal string? Key { get; }

    /// <summary>Writes the result. The task is completed by then.</summary>
    internal Action Finish { get; }

    /// <summary>
    /// The outcome of the change so far. Only a failure that says so, or a request that was never sent, proves that it was not carried out.
    /// </summary>
    internal PendingState State => Task.Status switch
    {
        TaskStatus.RanToCompletion => PendingState.Done,
        TaskStatus.Faulted when Task.Exception!.InnerException is OrgApiException failure =>
            failure.LeavesStateUnknown ? PendingState.Unknown : PendingState.NotDone,
        _ => _call!.MayHaveChanged ? PendingState.Unknown : PendingState.NotDone,
    };
}
