using System;
using System.Threading;
using OrgAdmin.Core.Http.Retry;

namespace OrgAdmin.Core;

/// <summary>Settings for every request of one caller (a running cmdlet).</summary>
public sealed class OrgCall
{
    private volatile bool _mayHaveChanged;

    /// <summary>Whether this is a rehearsal: the transport refuses every request that is not a GET.</summary>
    public bool IsRehearsal { get; set; }

    /// <summary>Asks for <c>_actions</c>.</summary>
    public bool IncludeActions { get; set; }

    /// <summary>Asks for <c>_links</c>.</summary>
    public bool IncludeLinks { get; set; }

    /// <summary>Asks for <c>_embedded</c>.</summary>
    public bool IncludeEmbedded { get; set; }

    /// <summary>Limits the caller's requests in flight; null for no limit.</summary>
    public OrgThrottle? Throttle { get; set; }

    /// <summary>Cancelled when no further request may be sent; a request under way still gets its response.</summary>
    public CancellationToken Closing { get; set; }

    /// <summary>Called when the API has refused the token, before the request gives up its slot; null for no callback.</summary>
    public Action? TokenRefused { get; set; }

    /// <summary>Whether a change was sent that the API may have carried out.</summary>
    public bool MayHaveChanged
    {
        get => _mayHaveChanged;
        internal set => _mayHaveChanged = value;
    }

    /// <summary>When the enclosing call began, by the client's clock; null for a call of its own.</summary>
    internal TimeSpan? Began { get; private set; }

    /// <summary>Whether requests are never repeated, whatever the client's options say.</summary>
    internal bool HasOneAttempt { get; private set; }

    /// <summary>Receives diagnostics; null for none.</summary>
    public IOrgDiagnostics? Diagnostics { get; set; }

    /// <summary>Whether another call requests the same extras.</summary>
    public bool IncludesSameAs(OrgCall other) =>
        (other ?? throw new ArgumentNullException(nameof(other))).IncludeActions == IncludeActions
        && other.IncludeLinks == IncludeLinks
        && other.IncludeEmbedded == IncludeEmbedded;

    /// <summary>A copy for one of several items, with its own <see cref="MayHaveChanged"/>.</summary>
    public OrgCall ForItem() => (OrgCall)MemberwiseClone();

    /// <summary>A copy as a part of a call that began earlier; it shares that call's time.</summary>
    internal OrgCall PartOf(TimeSpan began)
    {
        var part = (OrgCall)MemberwiseClone();
        part.Began = began;
        return part;
    }

    /// <summary>A copy for an optional request: it is not repeated.</summary>
    internal OrgCall WithOneAttempt()
    {
        var once = (OrgCall)MemberwiseClone();
        once.HasOneAttempt = true;
        return once;
    }
}
