using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Tokens;

/// <summary>Reads a hashtable <c>id = role</c> as the API's list of the highest roles of a token.</summary>
public static class TokenRoleTable
{
    /// <summary>The most organizations that a token may name.</summary>
    public const int Length = 25;

    /// <summary>The entries in the order of their ids; an empty table makes an empty list, which clears the stored one.</summary>
    /// <param name="table">The table; its keys are ids of organizations, or <c>sandbox</c>.</param>
    /// <param name="name">What the user calls the value.</param>
    /// <exception cref="OrgApiException">An id or a role is wrong, there are too many, or two are about the same organization.</exception>
    public static IReadOnlyList<TokenRoleEntry> Parse(IDictionary? table, string name)
    {
        if (table is null)
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.NullValue.With(name));
        }

        List<TokenRoleEntry> entries = table.Cast<DictionaryEntry>()
            .Select(entry => Read(entry.Key.ToString(), entry.Value?.ToString(), name))
            .OrderBy(entry => entry.OrgId, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (entries.Count > Length)
        {
            throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.TooManyRoles.With(name, entries.Count, Length));
        }

        string? twice = entries.GroupBy(entry => entry.OrgId, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Key;
        return twice is null
            ? entries.AsReadOnly()
            : throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.RoleGivenTwice.With(name, twice));
    }

    private static TokenRoleEntry Read(string? orgId, string? role, string name)
    {
        string word = ApiEnum.OrgRole.Parse(role, name);
        return string.Equals(InvisibleText.Trim(orgId ?? string.Empty), TokenRoleEntry.OwnSandbox, StringComparison.OrdinalIgnoreCase)
            ? TokenRoleEntry.OfOwnSandbox(word)
            : new TokenRoleEntry(Validate.Id(orgId, name), word);
    }
}
