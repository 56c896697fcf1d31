using System;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.TestServer;

// How the server waits: by the real time, or by a virtual clock that it moves.
internal sealed class ServerTime(VirtualClock? clock)
{
    // Enough for a client that has given up to close its connection.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (clock is null)
        {
            await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
        }
        else if (wait > TimeSpan.Zero)
        {
            clock.Advance(wait);
        }
    }

    // Waits until the client goes, which on a virtual clock is when its own timer has run out.
    public async Task WaitForeverAsync(CancellationToken cancellationToken)
    {
        foreach (Action pass in clock?.Waits() ?? [])
        {
            pass();
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }

        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
    }
}
