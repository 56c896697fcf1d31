using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Pipeline;

/// <summary>
/// The items of one cmdlet that are under way, in input order; they are finished in that order. Pipeline thread only, except <see
/// cref="Changes"/>.
/// </summary>
internal sealed class ItemQueue
{
    // A slow item delays only the output: this many items per slot may be waiting behind it.
    private const int ItemsForPlace = 4;

    private readonly object _gate = new();
    private readonly Queue<PendingItem> _items = new();
    private readonly Action<Task> _wait;

    /// <param name="wait">Waits until a task completes, in success or failure.</param>
    internal ItemQueue(Action<Task> wait) => _wait = wait;

    /// <summary>The number of requests in flight. With one, an item is finished before the next is taken.</summary>
    internal int Limit { get; set; } = 1;

    /// <summary>Runs an action at once, or when the items before it are finished.</summary>
    internal void Then(Action finish)
    {
        if (_items.Count == 0)
        {
            finish();
        }
        else
        {
            Enqueue(new PendingItem(finish));
        }
    }

    /// <summary>Adds an item under way and finishes those that are ready.</summary>
    internal void Add(PendingItem item)
    {
        Enqueue(item);
        int most = Limit == 1 ? 0 : Limit * ItemsForPlace;
        while (_items.Count > 0 && (_items.Count > most || _items.Peek().Task.IsCompleted))
        {
            FinishFirst();
        }
    }

    /// <summary>Waits for every item and finishes it.</summary>
    internal void FinishAll()
    {
        while (_items.Count > 0)
        {
            FinishFirst();
        }
    }

    /// <summary>If an item with this key is under way, finishes all items first.</summary>
    internal void Finish(string key)
    {
        if (_items.Any(item => string.Equals(item.Key, key, StringComparison.OrdinalIgnoreCase)))
        {
            FinishAll();
        }
    }

    /// <summary>The changes that are under way or not yet written. May be called on any thread.</summary>
    internal IReadOnlyList<PendingItem> Changes
    {
        get
        {
            lock (_gate)
            {
                return _items.Where(item => item.Change is not null).ToList();
            }
        }
    }

    /// <summary>
    /// Drops the remaining items, because the pipeline takes no more output. Waits for the changes that were sent, but after Ctrl+C only
    /// for a moment.
    /// </summary>
    /// <returns>The changes among them.</returns>
    internal IReadOnlyList<PendingItem> Abandon(CancellationToken stopping, int graceMilliseconds)
    {
        IReadOnlyList<PendingItem> changes = Changes;
        lock (_gate)
        {
            _items.Clear();
        }

        Task all = Task.WhenAll(changes.Select(item => item.Task));
        try
        {
            Task.WaitAny(new[] { all }, stopping);
        }
        catch (OperationCanceledException)
        {
            Task.WaitAny(new[] { all }, graceMilliseconds);
        }

        return changes;
    }

    private void FinishFirst()
    {
        PendingItem first = _items.Peek();
        _wait(first.Task);
        lock (_gate)
        {
            _items.Dequeue();
        }

        first.Finish();
    }

    private void Enqueue(PendingItem item)
    {
        lock (_gate)
        {
            _items.Enqueue(item);
        }
    }
}
