using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Membership;

/// <summary>The applications or the dashboards of an organization, by id and by name.</summary>
public sealed class ResourceIndex
{
    private const int MostShown = 5;

    private readonly Dictionary<string, string> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, string> _byName;

    internal ResourceIndex(IEnumerable<KeyValuePair<string, string>> all, bool isWhole)
    {
        foreach (KeyValuePair<string, string> one in all)
        {
            _byId[one.Key] = one.Value;
        }

        _byName = _byId.Where(one => ResourceId.IsValid(one.Key)).ToLookup(one => KeyOf(one.Value), one => one.Key, StringComparer.Ordinal);
        IsWhole = isWhole;
    }

    /// <summary>Whether the list could be read whole, so that what is not in it is not there.</summary>
    public bool IsWhole { get; }

    /// <summary>The ids with their names.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> All => _byId;

    /// <summary>The name of an id; null where it is not known.</summary>
    public string? NameOf(string? id) => id is not null && _byId.TryGetValue(id, out string? name) && name.Length > 0 ? name : null;

    /// <summary>The one of this name, exactly but without regard to case.</summary>
    /// <param name="name">The name.</param>
    /// <param name="parameter">What the user calls the value.</param>
    /// <exception cref="OrgApiException">There is none of this name, there are several, or the list is not whole.</exception>
    public ResourceId Find(string name, string parameter)
    {
        List<string> ids = _byName[KeyOf(name)].ToList();
        if (ids.Count > 1)
        {
            throw new OrgApiException(
                OrgErrorKind.Ambiguous,
                Messages.SeveralOfName.With(
                    parameter, name.ForDisplay(), ids.Count, string.Join(", ", ids.Take(MostShown)) + (ids.Count > MostShown ? ", …" : string.Empty)));
        }

        // Another of the same name may be among those that could not be read.
        if (!IsWhole)
        {
            throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.ResourcesNotWhole.With(parameter, name.ForDisplay()));
        }

        return ids.Count == 1
            ? ResourceId.Parse(ids[0], parameter)
            : throw new OrgApiException(OrgErrorKind.ResourceNotFound, Messages.NoneOfName.With(parameter, name.ForDisplay()));
    }

    /// <summary>An id with its name.</summary>
    /// <param name="id">The id.</param>
    /// <param name="organization">The organization, as texts name it.</param>
    /// <exception cref="OrgApiException">The organization has no such thing, or that is not known.</exception>
    public KeyValuePair<string, string> Require(string id, string organization) => _byId.TryGetValue(id, out string? name)
        ? new KeyValuePair<string, string>(id, name)
        : throw new OrgApiException(
            IsWhole ? OrgErrorKind.ResourceNotFound : OrgErrorKind.InvalidResponse, Messages.NotOfOrg.With(organization, id));

    private static string KeyOf(string name) => UnicodeForm.Compose(InvisibleText.Trim(name)).ToUpperInvariant();
}
