using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Completion;

/// <summary>
/// Caches what completion has read over one connection, for a minute. A Tab waits a second at most; a slower read goes on in the background
/// for a while, so that the next Tab finds its result.
/// </summary>
internal sealed class CompletionCache
{
    private const int Capacity = 32;
    private const int SliceMilliseconds = 50;

    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FailureLife = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The clock that ages entries.</summary>
    internal OrgTime Time { get; set; } = new();

    /// <summary>How long one completion may wait; the rest of the second is for the other work.</summary>
    internal TimeSpan Patience { get; set; } = TimeSpan.FromMilliseconds(900);

    /// <summary>The value of the key; null when it cannot be read in time.</summary>
    internal T? Get<T>(string key, Func<CancellationToken, Task<T>> read)
        where T : class
    {
        Task<object> task = Find(key, async token => await read(token).ConfigureAwait(false));
        var watch = Stopwatch.StartNew();
        while (!task.IsCompleted && watch.Elapsed < Patience)
        {
            double left = (Patience - watch.Elapsed).TotalMilliseconds;
            Task.WaitAny(new Task[] { task }, (int)Math.Max(0, Math.Min(left, SliceMilliseconds)));
            PipelineStop.ThrowIfAsked();
        }

        return task.Status == TaskStatus.RanToCompletion ? task.Result as T : null;
    }

    /// <summary>Forgets everything, because a change is about to be made.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }

    private static async Task<object> ReadAsync(Func<CancellationToken, Task<object>> read)
    {
        using var limit = new CancellationTokenSource(LongestReading);
        return await read(limit.Token).ConfigureAwait(false);
    }

    private Task<object> Find(string key, Func<CancellationToken, Task<object>> read)
    {
        lock (_gate)
        {
            TimeSpan now = Time.Elapsed;
            foreach (string old in _entries.Where(entry => entry.Value.IsOld(now)).Select(entry => entry.Key).ToList())
            {
                _entries.Remove(old);
            }

            if (!_entries.TryGetValue(key, out Entry? found))
            {
                if (_entries.Count >= Capacity)
                {
                    _entries.Remove(_entries.OrderBy(entry => entry.Value.Began).First().Key);
                }

                found = new Entry(Task.Run(() => ReadAsync(read)), now);
                _entries.Add(key, found);
            }

            return found.Task;
        }
    }

    private sealed class Entry
    {
        internal Entry(Task<object> task, TimeSpan began)
        {
            Task = task;
            Began = began;
        }

        internal Task<object> Task { get; }

        internal TimeSpan Began { get; }

        // A failure is cached for a short time: otherwise each Tab on a dead connection would cost a second.
        internal bool IsOld(TimeSpan now) => now - Began >= (Task.IsFaulted || Task.IsCanceled ? FailureLife : Life);
    }
}
