namespace OrgAdmin.Core;

/// <summary>Receives diagnostics of the core. Called on any thread; no text holds a secret.</summary>
public interface IOrgDiagnostics
{
    /// <summary>Whether verbose lines are wanted.</summary>
    bool WantsVerbose { get; }

    /// <summary>Whether headers and bodies are wanted.</summary>
    bool WantsDebug { get; }

    /// <summary>One verbose line: a request and its response.</summary>
    void Verbose(string message);

    /// <summary>A warning about a delay or a doubtful result.</summary>
    void Warning(string message);

    /// <summary>Headers and bodies.</summary>
    void Debug(string message);
}
