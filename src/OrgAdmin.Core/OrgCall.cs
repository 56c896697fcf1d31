using System;
using System.Threading;
using OrgAdmin.Core.Http.Retry;

namespace OrgAdmin.Core;

/// <summary>What holds for every request of one caller (a running cmdlet).</summary>
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

    /// <summary>How many requests of the caller are in flight at a time; null for as many as it makes.</summary>
    public OrgThrottle? Throttle { get; set; }

    /// <summary>Cancelled when nothing more is to be sent; a request that is under way then still gets its answer.</summary>
    public CancellationToken Closing { get; set; }

    /// <summary>
    /// Called when an answer shows that the token is refused, before another request can take the place of this one; null for nobody.
    /// </summary>
    public Action? TokenRefused { get; set; }

    /// <summary>Whether a change was sent of which it is not known that the API turned it away.</summary>
    public bool MayHaveChanged
    {
        get => _mayHaveChanged;
        internal set => _mayHaveChanged = value;
    }

    /// <summary>When the call began of which this one is a part, by the client's clock; null for a call of its own.</summary>
    internal TimeSpan? Began { get; private set; }

    /// <summary>Whether a request is not repeated, whatever the client's options say.</summary>
    internal bool HasOneAttempt { get; private set; }

    /// <summary>Where to tell what goes on; null for nowhere.</summary>
    public IOrgDiagnostics? Diagnostics { get; set; }

    /// <summary>Whether another call asks for the same extras.</summary>
    public bool IncludesSameAs(OrgCall other) =>
        (other ?? throw new ArgumentNullException(nameof(other))).IncludeActions == IncludeActions
        && other.IncludeLinks == IncludeLinks
        && other.IncludeEmbedded == IncludeEmbedded;

    /// <summary>The same call for one of several items, which has its own <see cref="MayHaveChanged"/>.</summary>
    public OrgCall ForItem() => (OrgCall)MemberwiseClone();

    /// <summary>The same call as a part of one that began earlier, whose time it shares.</summary>
    internal OrgCall PartOf(TimeSpan began)
    {
        var part = (OrgCall)MemberwiseClone();
        part.Began = began;
        return part;
    }

    /// <summary>The same call for a request that nobody should have to wait for: it is not repeated.</summary>
    internal OrgCall WithOneAttempt()
    {
        var once = (OrgCall)MemberwiseClone();
        once.HasOneAttempt = true;
        return once;
    }
}
