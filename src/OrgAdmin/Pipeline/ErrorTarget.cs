using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Security;

namespace OrgAdmin.Pipeline;

/// <summary>The object that an error record keeps: the item itself, unless it is a secret or shows one; then its text without it.</summary>
internal static class ErrorTarget
{
    internal static object? Of(object? target, Func<string, string> removeSecrets)
    {
        object? item = target is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : target;
        switch (item)
        {
            case null or ApiObject:
                return item;
            case string text:
                return removeSecrets(text);
            case SecureString or PSCredential:
                return null;
        }

        bool showsSecret = Shows(item.ToString(), removeSecrets) || ValuesOf(item).Any(value => Shows(value?.ToString(), removeSecrets));
        return showsSecret ? removeSecrets(item.ToString() ?? string.Empty) : target;
    }

    private static bool Shows(string? text, Func<string, string> removeSecrets) => text is not null && removeSecrets(text) != text;

    // The row of a file, or of a script.
    private static object?[] ValuesOf(object item) => item switch
    {
        PSObject row => row.Properties.OfType<PSNoteProperty>().Select(property => property.Value).ToArray(),
        IDictionary map => map.Values.Cast<object?>().ToArray(),
        _ => Array.Empty<object?>(),
    };
}
