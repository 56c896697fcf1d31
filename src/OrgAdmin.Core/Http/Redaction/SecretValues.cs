using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace OrgAdmin.Core.Http.Redaction;

/// <summary>Removes secrets from the values of an object of the API, however deep they stand.</summary>
internal static class SecretValues
{
    internal static void Clean(OrgValidationError error, Func<string?, string?> clean)
    {
        error.Type = clean(error.Type);
        error.Name = clean(error.Name);
        error.ResourceId = clean(error.ResourceId);
        error.Message = clean(error.Message);
        error.AdditionalProperties = Map(error.AdditionalProperties, clean);
        error.Actions = Map(error.Actions, clean);
        error.Links = Map(error.Links, clean);
        error.Embedded = Map(error.Embedded, clean);
    }

    /// <summary>The same map without secrets; itself where it holds nothing.</summary>
    internal static ReadOnlyDictionary<string, object?> Clean(ReadOnlyDictionary<string, object?> map, Func<string, string> clean) =>
        map.Count == 0 ? map : Map(map, text => text is null ? null : clean(text));

    private static ItemMap Map(ReadOnlyDictionary<string, object?> map, Func<string?, string?> clean)
    {
        var members = new Dictionary<string, object?>();
        foreach (KeyValuePair<string, object?> member in map)
        {
            members[clean(member.Key)!] = Secrets.IsSecretMember(member.Key) && member.Value is not null ? Secrets.Hidden : Value(member.Value, clean);
        }

        return new ItemMap(members);
    }

    private static object? Value(object? value, Func<string?, string?> clean) => value switch
    {
        ReadOnlyDictionary<string, object?> map => Map(map, clean),
        IReadOnlyList<object?> list => new ItemList<object?>(list.Select(item => Value(item, clean)).ToList()),
        string text => clean(text),

        // A code of digits may come back as a number.
        long number when number.ToString() is { } digits && clean(digits) != digits => Secrets.Hidden,
        _ => value,
    };
}
