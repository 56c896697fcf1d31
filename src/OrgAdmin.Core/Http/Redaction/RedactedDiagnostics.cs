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

    public void Verbose(string message) => _inner.Verbose(_secrets.Remove(message));

    public void Warning(string message) => _inner.Warning(_secrets.Remove(message));

    public void Debug(string message) => _inner.Debug(_secrets.Remove(message).ForDisplayInLines());
}
