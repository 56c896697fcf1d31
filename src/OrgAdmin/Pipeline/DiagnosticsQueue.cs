using System.Collections.Concurrent;
using OrgAdmin.Core;

namespace OrgAdmin.Pipeline;

/// <summary>Queues the core's diagnostics until the pipeline's thread writes them.</summary>
internal sealed class DiagnosticsQueue : IOrgDiagnostics
{
    private readonly ConcurrentQueue<(Level Level, string Message)> _entries = new();

    internal enum Level
    {
        Verbose,
        Warning,
        Debug,
    }

    public bool WantsVerbose { get; internal set; }

    public bool WantsDebug { get; internal set; }

    public void Verbose(string message)
    {
        if (WantsVerbose)
        {
            _entries.Enqueue((Level.Verbose, message));
        }
    }

    public void Warning(string message) => _entries.Enqueue((Level.Warning, message));

    public void Debug(string message) => _entries.Enqueue((Level.Debug, message));

    internal bool TryTake(out (Level Level, string Message) entry) => _entries.TryDequeue(out entry);
}
