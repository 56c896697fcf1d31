using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.World;

/// <summary>The organizations that a token sees, as their list showed them.</summary>
internal sealed class OrgDirectory
{
    private readonly Dictionary<string, Org> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrgApiException? _failure;
    private readonly bool _isReliable;

    internal OrgDirectory(IEnumerable<Org> organizations, bool isReliable, OrgApiException? failure)
    {
        foreach (Org org in organizations.Where(org => org.OrgId is not null))
        {
            _byId[org.OrgId!] = org;
        }

        _isReliable = isReliable;
        _failure = failure;
    }

    /// <summary>For where the list was not needed.</summary>
    internal static OrgDirectory Unread { get; } = new(Array.Empty<Org>(), true, null);

    internal IEnumerable<Org> All => _byId.Values.OrderBy(org => org.OrgId, StringComparer.OrdinalIgnoreCase);

    /// <summary>The entry of an organization; null with no problem when it has to be read by its id.</summary>
    internal Org? Find(RosterOrganization wanted, out string? problem)
    {
        problem = null;
        if (wanted.Id is not null)
        {
            return _byId.TryGetValue(wanted.Id, out Org? org) ? org : null;
        }

        List<Org> named = _byId.Values.Where(org => UnicodeForm.IsSameName(org.Name, wanted.Name)).ToList();
        problem = _failure is not null ? _failure.Message
            : !_isReliable ? Messages.RosterListChanged
            : named.Count == 0 ? Messages.RosterNameNotFound.With(wanted.Name.ForDisplay())
            : named.Count > 1 ? Messages.RosterNameAmbiguous.With(wanted.Name.ForDisplay(), string.Join(", ", named.Select(org => org.OrgId).OrderBy(id => id, StringComparer.Ordinal)))
            : null;
        return problem is null ? named[0] : null;
    }

    /// <summary>Makes sure that the list was read whole.</summary>
    /// <exception cref="OrgApiException">It could not be.</exception>
    internal void ThrowIfIncomplete()
    {
        if (_failure is not null || !_isReliable)
        {
            throw _failure ?? new OrgApiException(OrgErrorKind.InvalidResponse, Messages.RosterListChanged);
        }
    }
}
