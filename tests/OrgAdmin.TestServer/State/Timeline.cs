using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox;

namespace OrgAdmin.TestServer;

// The sandbox's state over time: changes that are still to come, and how it was before. The owner holds a lock around every call.
internal sealed class Timeline
{
    private readonly List<Pending> _pending = [];
    private readonly List<(DateTimeOffset From, SandboxApi State)> _past = [];

    private DateTimeOffset Now => Api.Clock.UtcNow;

    public required SandboxApi Api { get; init; }

    // From here on it is remembered how the state was: not before, for most tests never ask.
    public void Remember()
    {
        if (_past.Count == 0)
        {
            _past.Add((DateTimeOffset.MinValue, Api.Snapshot()));
        }
    }

    // Makes the changes whose time has come.
    public void CatchUp() => MakeChanges(change => change.Due <= Now);

    // Makes all changes that are still to come, whenever it would be.
    public void Settle() => MakeChanges(_ => true);

    // Remembers how the state is from a time on.
    public void NoteState(DateTimeOffset from)
    {
        if (_past.Count > 0)
        {
            _past.Add((from, Api.Snapshot()));
        }
    }

    public void ChangeLater(TimeSpan delay, Action change) => _pending.Add(new Pending(Now + delay, change));

    public SandboxApi AsOf(TimeSpan ago)
    {
        DateTimeOffset then = Now - ago;
        int last = _past.FindLastIndex(state => state.From <= then);
        return last < 0 || last == _past.Count - 1 ? Api : _past[last].State;
    }

    private void MakeChanges(Func<Pending, bool> isMeant)
    {
        foreach (Pending change in _pending.Where(isMeant).OrderBy(change => change.Due).ToArray())
        {
            _pending.Remove(change);
            change.Make();
            NoteState(change.Due);
        }
    }

    private sealed record Pending(DateTimeOffset Due, Action Make);
}
