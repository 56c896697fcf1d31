using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>Things that are dear to make and serve one run at a time, for runs that go on beside each other.</summary>
internal sealed class Pool<T>(Func<Task<T>> create) : IAsyncDisposable
    where T : IAsyncDisposable
{
    private readonly ConcurrentBag<T> _free = [];

    internal async Task UseAsync(Func<T, Task> run)
    {
        T thing = _free.TryTake(out T? free) ? free : await create();
        try
        {
            await run(thing);
        }
        finally
        {
            _free.Add(thing);
        }
    }

    internal Task UseAsync(Action<T> run) => UseAsync(thing =>
    {
        run(thing);
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        while (_free.TryTake(out T? thing))
        {
            await thing.DisposeAsync();
        }
    }
}
