using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Host;
using System.Threading.Tasks;

namespace OrgAdmin.Pipeline;

/// <summary>What is said of changes that were under way when a pipeline ended early.</summary>
internal static class EarlyEnd
{
    private const int MostLines = 3;
    private const int HostMilliseconds = 1000;

    /// <summary>A line for each change, in the order of the items; or one for all that ended alike, where they are many.</summary>
    internal static IEnumerable<string> Describe(IReadOnlyList<PendingItem> changes)
    {
        // Each state is read once: a change that is under way may come to its end meanwhile.
        List<(PendingState State, string Text)> ends = changes.Select(item => (item.State, item.Change!)).ToList();
        var summed = new HashSet<PendingState>();
        foreach ((PendingState state, string text) in ends)
        {
            List<string> alike = ends.Where(end => end.State == state).Select(end => end.Text).ToList();
            if (alike.Count <= MostLines)
            {
                yield return One(state).With(text);
            }
            else if (summed.Add(state))
            {
                yield return Many(state).With(alike.Count, alike[0], alike[alike.Count - 1]);
            }
        }
    }

    /// <summary>
    /// Writes the lines to the host, and to the standard error if that fails: a host may wait for a terminal that does not answer.
    /// </summary>
    internal static void Write(PSHost host, IReadOnlyList<string> lines)
    {
        int written = 0;
        Task writing = Task.Run(() =>
        {
            foreach (string line in lines)
            {
                host.UI.WriteWarningLine(line);
                written++;
            }
        });
        try
        {
            if (writing.Wait(HostMilliseconds))
            {
                return;
            }
        }
        catch (AggregateException)
        {
            // A host without a screen, or one that is gone.
        }

        foreach (string line in lines.Skip(written))
        {
            Console.Error.WriteLine(line);
        }
    }

    private static string One(PendingState state) => state switch
    {
        PendingState.Done => Messages.StoppedDone,
        PendingState.NotDone => Messages.StoppedNotDone,
        _ => Messages.StoppedUnknown,
    };

    private static string Many(PendingState state) => state switch
    {
        PendingState.Done => Messages.StoppedManyDone,
        PendingState.NotDone => Messages.StoppedManyNotDone,
        _ => Messages.StoppedManyUnknown,
    };
}
