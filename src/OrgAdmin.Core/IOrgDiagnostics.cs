namespace OrgAdmin.Core;

/// <summary>Takes what the core has to tell while it works. Called on any thread; no text holds a secret.</summary>
public interface IOrgDiagnostics
{
    /// <summary>Whether the lines for who wants to follow are wanted.</summary>
    bool WantsVerbose { get; }

    /// <summary>Whether headers and bodies are wanted.</summary>
    bool WantsDebug { get; }

    /// <summary>One line for who wants to follow: a request and how it was answered.</summary>
    void Verbose(string message);

    /// <summary>What someone who waits should know.</summary>
    void Warning(string message);

    /// <summary>Headers and bodies.</summary>
    void Debug(string message);
}
