using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Host;
using System.Threading.Tasks;

namespace OrgAdmin.Pipeline;

/// <summary>Describes the changes that were under way when a pipeline ended early.</summary>
internal static class EarlyEnd
{
    private const int MostLines = 3;
    private const int HostMilliseconds = 1000;

    /// <summary>One line per change, in the order of the items. When there are many, one line for all with the same outcome.</summary>
    internal static IEnumerable<string> Describe(IReadOnlyList<PendingItem> changes)
    {
        // Read each state once, because a change under way may complete meanwhile.
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
    /// Writes the lines to the host, or to standard error if that fails or blocks: a host may wait for a terminal that does not respond.
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
            // The host has no screen or is closed.
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
