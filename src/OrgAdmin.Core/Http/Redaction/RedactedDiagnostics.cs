using System;

namespace OrgAdmin.Core.Http.Redaction;

/// <summary>Removes secrets and terminal control characters from diagnostics before they are passed on.</summary>
internal sealed class RedactedDiagnostics : IOrgDiagnostics
{
    private readonly IOrgDiagnostics _inner;
    private readonly Secrets _secrets;

    internal RedactedDiagnostics(IOrgDiagnostics inner, Secrets secrets)
    {
        _inner = inner;
        _secrets = secrets;
    }

    public bool WantsVerbose => _inner.WantsVerbose;

    public bool WantsDebug => _inner.WantsDebug;

    public void Verbose(string message) => Tell(_inner.Verbose, _secrets.Remove(message));

    public void Warning(string message) => Tell(_inner.Warning, _secrets.Remove(message));

    public void Debug(string message) => Tell(_inner.Debug, _secrets.Remove(message).ForDisplayInLines());

    // Of a connection that has been closed meanwhile nothing is told.
    private void Tell(Action<string> tell, string clean)
    {
        if (!_secrets.IsForgotten)
        {
            tell(clean);
        }
    }
}
