using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Planning.Rules;

/// <summary>Reads a hashtable <c>id = role</c> as the API's list of roles in single applications or dashboards.</summary>
public static class RoleTable
{
    /// <summary>The entries in the order of their ids; an empty table makes an empty list, which clears the stored one.</summary>
    public static IReadOnlyList<RoleEntry> Parse(IDictionary? table, string name)
    {
        if (table is null)
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.NullValue.With(name));
        }

        if (table.Count > Validate.RoleListLength)
        {
            throw new OrgApiException(
                OrgErrorKind.InvalidValue, Messages.TooManyRoles.With(name, table.Count, Validate.RoleListLength));
        }

        return table.Cast<DictionaryEntry>()
            .Select(entry => new RoleEntry(
                ResourceId.Parse(entry.Key.ToString(), name), ApiEnum.ResourceRole.Parse(entry.Value?.ToString(), name)))
            .OrderBy(entry => entry.ResourceId, StringComparer.OrdinalIgnoreCase)
            .ToList()
            .AsReadOnly();
    }
}
