using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
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

        return Read(table.Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string?, string?>(entry.Key.ToString(), entry.Value?.ToString())), name);
    }

    /// <summary>Reads <c>id=role, id=role</c>, as it stands in a cell; semicolons and line breaks may stand between the entries as well.</summary>
    public static IReadOnlyList<RoleEntry> ParseText(string text, string name) => Read(
        (text ?? throw new ArgumentNullException(nameof(text))).Split(',', ';', '\n')
            .Where(part => !InvisibleText.IsEmpty(part))
            .Select(part => part.Split('=') is { Length: 2 } pair
                ? new KeyValuePair<string?, string?>(pair[0], pair[1])
                : throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.NotRoles.With(name, text.ForDisplay()))),
        name);

    /// <summary>The entries of a list, in the order of their ids.</summary>
    /// <exception cref="OrgApiException">An id or a role is wrong, there are too many, or two of them are about the same thing.</exception>
    public static IReadOnlyList<RoleEntry> Read(IEnumerable<KeyValuePair<string?, string?>> entries, string name)
    {
        List<RoleEntry> read = entries
            .Select(entry => new RoleEntry(Validate.Id(entry.Key, name), ApiEnum.ResourceRole.Parse(entry.Value, name)))
            .OrderBy(entry => entry.ResourceId, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (read.Count > Validate.RoleListLength)
        {
            throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.TooManyRoles.With(name, read.Count, Validate.RoleListLength));
        }

        for (int i = 1; i < read.Count; i++)
        {
            if (string.Equals(read[i].ResourceId, read[i - 1].ResourceId, StringComparison.OrdinalIgnoreCase))
            {
                throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.RoleGivenTwice.With(name, read[i].ResourceId));
            }
        }

        return read.AsReadOnly();
    }
}
