using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>
/// Roles in single applications or dashboards as a row has them: the text of Export-Csv, the lists of Select-Object and ConvertFrom-Json, a
/// hashtable, or objects that came out of another process.
/// </summary>
internal static class RoleCell
{
    private const string Id = "ResourceId";
    private const string Role = "Role";

    /// <summary>Reads what a cell that is not empty says.</summary>
    /// <exception cref="OrgApiException">It cannot be read.</exception>
    internal static IReadOnlyList<RoleEntry> Read(object cell, string name) => RowColumns.Unwrap(cell) switch
    {
        string text => RoleTable.ParseText(text, name),
        IDictionary table => RoleTable.Parse(table, name),
        IEnumerable items => RoleTable.Read(items.Cast<object?>().SelectMany(item => ReadItem(item, name)), name),
        var one => RoleTable.Read(ReadItem(one, name), name),
    };

    private static IEnumerable<KeyValuePair<string?, string?>> ReadItem(object? item, string name)
    {
        object? value = RowColumns.Unwrap(item);
        switch (value)
        {
            case null:
                return Enumerable.Empty<KeyValuePair<string?, string?>>();
            case OrgResourceRole role:
                return new[] { new KeyValuePair<string?, string?>(role.ResourceId, role.Role) };
            case string text:
                return RoleTable.ParseText(text, name).Select(entry => new KeyValuePair<string?, string?>(entry.ResourceId, entry.Role));
            case PSObject row when row.Properties[Id] is { } id && row.Properties[Role] is { } role:
                return new[] { new KeyValuePair<string?, string?>(RowColumns.TextOf(id.Value), RowColumns.TextOf(role.Value)) };
            default:
                throw new OrgApiException(
                    OrgErrorKind.InvalidValue, Messages.NotRoles.With(name, PSObject.AsPSObject(value).TypeNames.FirstOrDefault().ForDisplay()));
        }
    }
}
