namespace OrgAdmin.Core;

/// <summary>Takes what the core has to tell while it works. Called on any thread; no text holds a secret.</summary>
public interface IOrgDiagnostics
{
    /// <summary>One line for who wants to follow: a request and how it was answered.</summary>
    void Verbose(string message);
}
