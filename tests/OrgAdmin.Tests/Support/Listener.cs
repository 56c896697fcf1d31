using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;

namespace OrgAdmin.Tests.Support;

/// <summary>Keeps what the core tells while it works.</summary>
internal sealed class Listener : IOrgDiagnostics
{
    private readonly ConcurrentQueue<(string Stream, string Message)> _entries = new();

    public bool WantsVerbose => true;

    public bool WantsDebug => true;

    internal IReadOnlyList<string> Verboses => Of(nameof(Verbose));

    internal IReadOnlyList<string> Warnings => Of(nameof(Warning));

    public void Verbose(string message) => _entries.Enqueue((nameof(Verbose), message));

    public void Warning(string message) => _entries.Enqueue((nameof(Warning), message));

    public void Debug(string message) => _entries.Enqueue((nameof(Debug), message));

    private List<string> Of(string stream) => _entries.Where(entry => entry.Stream == stream).Select(entry => entry.Message).ToList();
}
