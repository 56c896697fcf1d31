using System;
using System.Collections.Generic;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Own;

/// <summary>
/// What a pipeline knows of the things of the connected user, tokens and invites: of which of them an earlier change has left an unknown
/// outcome. Thread-safe.
/// </summary>
public sealed class OwnAccount
{
    private readonly object _gate = new();
    private readonly Dictionary<string, OrgApiException> _unknown = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes it; nothing is read.</summary>
    public OwnAccount(OrgClient client) => Client = client ?? throw new ArgumentNullException(nameof(client));

    internal OrgClient Client { get; }

    /// <summary>Records that the outcome of a change is unknown.</summary>
    internal void MarkUnknown(string key, OrgApiException failure)
    {
        lock (_gate)
        {
            _unknown[key] = failure;
        }
    }

    /// <summary>Refuses a change when the outcome of an earlier one with this key is unknown.</summary>
    internal void EnsureKnown(string key, string name)
    {
        lock (_gate)
        {
            if (_unknown.TryGetValue(key, out OrgApiException? earlier))
            {
                throw new OrgApiException(OrgErrorKind.EarlierOutcomeUnknown, Messages.EarlierOutcomeUnknown.With(name), earlier);
            }
        }
    }
}
