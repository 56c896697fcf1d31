using System.Collections.Concurrent;
using OrgAdmin.Core;

namespace OrgAdmin.Infrastructure;

/// <summary>Holds what the core tells until the pipeline thread writes it.</summary>
internal sealed class DiagnosticsQueue : IOrgDiagnostics
{
    private readonly ConcurrentQueue<string> _messages = new();

    public void Verbose(string message) => _messages.Enqueue(message);

    internal bool TryTake(out string? message) => _messages.TryDequeue(out message);
}
