using System;
using System.Collections;
using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.Core;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Rules;

/// <summary>Names of applications and dashboards in the place of ids, in a hashtable <c>name = role</c>.</summary>
public static class RoleNames
{
    // An id that was cut off, or one digit too long: not looked up as a name.
    private static readonly Regex LikeAnId = new(@"\A[A-Fa-f0-9]{16,}\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a table has a key that is meant as a name. Ids need no list.</summary>
    public static bool AreIn(IDictionary? table) => table?.Keys.Cast<object>().Any(IsName) == true;

    /// <summary>The same table with the ids of the names.</summary>
    /// <param name="table">The table.</param>
    /// <param name="index">The applications or dashboards of the organization.</param>
    /// <param name="parameter">What the user calls the table.</param>
    /// <exception cref="OrgApiException">A name is that of none or of several, or it means the same as another key.</exception>
    public static IDictionary WithIds(IDictionary table, ResourceIndex index, string parameter)
    {
        _ = table ?? throw new ArgumentNullException(nameof(table));
        _ = index ?? throw new ArgumentNullException(nameof(index));
        var withIds = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in table)
        {
            object id = IsName(entry.Key) ? index.Find((string)entry.Key, parameter).ToString() : entry.Key;
            if (withIds.ContainsKey(id))
            {
                throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.RoleGivenTwice.With(parameter, id));
            }

            withIds.Add(id, entry.Value);
        }

        return withIds;
    }

    private static bool IsName(object key) => key is string text && !InvisibleText.IsEmpty(text)
        && !ResourceId.IsValid(InvisibleText.Trim(text)) && !LikeAnId.IsMatch(InvisibleText.Trim(text));
}
