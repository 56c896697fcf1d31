using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Membership;

/// <summary>
/// The ids of the organizations that the token sees, read before the pipeline creates any. A new organization is found by comparing with
/// them. Thread-safe.
/// </summary>
public sealed class KnownOrgs
{
    private readonly object _gate = new();
    private readonly Dictionary<string, OrgApiException> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrgCall _call;
    private ISet<string>? _ids;

    /// <summary>Makes the register; nothing is read.</summary>
    public KnownOrgs(OrgClient client, OrgCall call)
    {
        Client = client ?? throw new ArgumentNullException(nameof(client));
        _call = call ?? throw new ArgumentNullException(nameof(call));
    }

    internal OrgClient Client { get; }

    /// <summary>The ids; they must have been read.</summary>
    internal ISet<string> Ids
    {
        get
        {
            lock (_gate)
            {
                return _ids ?? throw new InvalidOperationException("The organizations have not been listed.");
            }
        }
    }

    /// <summary>Lists the organizations unless that was done before.</summary>
    /// <exception cref="OrgApiException">They could not be listed.</exception>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_ids is not null)
            {
                return false;
            }
        }

        ISet<string> ids = await Client.GetOrgIdsAsync(_call, cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            _ids = ids;
        }

        return true;
    }

    /// <summary>Adds a created organization. A request under way still compares with the ids from when it began.</summary>
    internal void Add(string orgId)
    {
        lock (_gate)
        {
            _ids = _ids is null ? null : new HashSet<string>(_ids, StringComparer.OrdinalIgnoreCase) { orgId };
        }
    }

    /// <summary>Records that the outcome of creating an organization with this name is unknown.</summary>
    internal void MarkUnknown(string name, OrgApiException failure)
    {
        lock (_gate)
        {
            _unknown[name] = failure;
        }
    }

    /// <summary>Refuses a name when the outcome of an earlier creation with this name is unknown.</summary>
    internal void EnsureKnown(string name)
    {
        lock (_gate)
        {
            if (_unknown.TryGetValue(name, out OrgApiException? earlier))
            {
                throw new OrgApiException(
                    OrgErrorKind.EarlierOutcomeUnknown, Messages.EarlierOutcomeUnknown.With(name.InQuotes()), earlier);
            }
        }
    }
}
