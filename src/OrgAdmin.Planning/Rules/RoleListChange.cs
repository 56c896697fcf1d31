using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Rules;

/// <summary>
/// A change to one of a member's role lists. The API accepts only whole lists: the list is given whole, or is the current list with some
/// entries set and some removed.
/// </summary>
public sealed class RoleListChange
{
    private readonly string _name;
    private readonly IReadOnlyList<RoleEntry>? _whole;
    private readonly IReadOnlyList<RoleEntry> _set;
    private readonly IReadOnlyList<string> _remove;

    private RoleListChange(string name, IReadOnlyList<RoleEntry>? whole, IReadOnlyList<RoleEntry> set, IReadOnlyList<string> remove)
    {
        _name = name;
        _whole = whole;
        _set = set;
        _remove = remove;
    }

    /// <summary>A change to exactly this list.</summary>
    internal static RoleListChange Whole(string name, IReadOnlyList<OrgResourceRole> roles) => new(
        name,
        roles.Select(role => new RoleEntry(Core.ResourceId.Parse(role.ResourceId, name), role.Role ?? string.Empty)).ToList(),
        Array.Empty<RoleEntry>(),
        Array.Empty<string>());

    /// <summary>A change to exactly these roles, given by a row.</summary>
    public static RoleListChange Of(string name, IReadOnlyList<RoleEntry> entries) =>
        new(name, entries, Array.Empty<RoleEntry>(), Array.Empty<string>());

    /// <summary>Whether the new list is given whole.</summary>
    public bool IsWhole => _whole is not null;

    /// <summary>Reads the three parameters of a list; null when none is given.</summary>
    /// <exception cref="OrgApiException">A value is wrong, or the parameters do not go together.</exception>
    public static RoleListChange? Read(Func<string, bool> isGiven, string name, IDictionary? whole, IDictionary? set, string?[]? remove)
    {
        string add = "Add" + name, take = "Remove" + name;
        bool isMerged = isGiven(add) || isGiven(take);
        if (isGiven(name))
        {
            return isMerged
                ? throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.WholeOrMerged.With("-" + name, "-" + add, "-" + take))
                : new RoleListChange(name, RoleTable.Parse(whole, "-" + name), Array.Empty<RoleEntry>(), Array.Empty<string>());
        }

        if (!isMerged)
        {
            return null;
        }

        IReadOnlyList<RoleEntry> entries = isGiven(add) ? RoleTable.Parse(set, "-" + add) : Array.Empty<RoleEntry>();
        string[] ids = isGiven(take)
            ? Validate.FilledTexts(remove, "-" + take).Select(id => Validate.Id(id, "-" + take).ToString()).ToArray()
            : Array.Empty<string>();
        string? both = ids.FirstOrDefault(id => entries.Any(entry => IsSame(entry.ResourceId, id)));
        return both is null
            ? new RoleListChange(name, null, entries, ids)
            : throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.AddedAndRemoved.With(both, "-" + add, "-" + take));
    }

    /// <summary>Whether the current list already equals the new one.</summary>
    public bool IsMet(IReadOnlyList<OrgResourceRole> now) => now.IsWhole() && RoleEntry.AreSame(_whole ?? Merge(now), now);

    /// <summary>The list to send; null when single entries are given and none of them changes the list.</summary>
    public IReadOnlyList<RoleEntry>? ToSend(IReadOnlyList<OrgResourceRole> now) => _whole ?? (IsMet(now) ? null : Merge(now));

    /// <summary>The entries to remove that the list does not have.</summary>
    public IEnumerable<string> Missing(IReadOnlyList<OrgResourceRole> now) => _remove.Where(id => Find(now, id) is null);

    /// <summary>Describes the changed entries of a list that is not given whole.</summary>
    public string Describe(IReadOnlyList<OrgResourceRole> now, ResourceIndex? names)
    {
        IEnumerable<string> set = _set
            .Select(entry => (Entry: entry, Old: Find(now, entry.ResourceId)))
            .Where(pair => !string.Equals(pair.Old?.Role, pair.Entry.Role, StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.Old is null
                ? Messages.RoleAdded.With(ChangeText.NameOf(pair.Entry.ResourceId, names), ApiEnum.Show(pair.Entry.Role))
                : Messages.RoleChanged.With(ChangeText.NameOf(pair.Entry.ResourceId, names), ApiEnum.Show(pair.Old.Role), ApiEnum.Show(pair.Entry.Role)));
        IEnumerable<string> removed = _remove
            .Select(id => Find(now, id))
            .OfType<OrgResourceRole>()
            .Select(old => Messages.RoleRemoved.With(ChangeText.NameOf(old.ResourceId, names), ApiEnum.Show(old.Role)));
        return string.Join(", ", set.Concat(removed));
    }

    private IReadOnlyList<RoleEntry> Merge(IReadOnlyList<OrgResourceRole> now)
    {
        if (!now.IsWhole())
        {
            throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.RolesNotWhole.With("-" + _name));
        }

        var merged = new List<RoleEntry>();
        foreach (OrgResourceRole old in now.Where(old => !_remove.Any(id => IsSame(id, old.ResourceId))))
        {
            merged.Add(_set.FirstOrDefault(entry => IsSame(entry.ResourceId, old.ResourceId)) ?? Keep(old));
        }

        merged.AddRange(_set.Where(entry => Find(now, entry.ResourceId) is null));
        return merged.Count <= Validate.RoleListLength
            ? merged
            : throw new OrgApiException(
                OrgErrorKind.InvalidValue, Messages.TooManyRoles.With("-Add" + _name, merged.Count, Validate.RoleListLength));
    }

    // An entry that cannot be sent back unchanged would be lost, so it is refused.
    private RoleEntry Keep(OrgResourceRole old) => ResourceId.IsValid(old.ResourceId) && !string.IsNullOrEmpty(old.Role)
        ? new RoleEntry(ResourceId.Parse(old.ResourceId, _name), old.Role!)
        : throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.RoleCannotBeKept.With("-" + _name, old.ToString().ForDisplay()));

    private static OrgResourceRole? Find(IReadOnlyList<OrgResourceRole> now, string id) =>
        now.FirstOrDefault(role => IsSame(role.ResourceId, id));

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
