using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Security;
using System.Text;

namespace OrgAdmin.Tests.Promises.Secrecy;

/// <summary>All that can be read from an object by its public members, and by theirs, as a text.</summary>
internal sealed class ObjectWalk
{
    private const int Deepest = 8;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly StringBuilder _text = new();

    internal static string Describe(object? value)
    {
        var walk = new ObjectWalk();
        walk.Visit("value", value, 0);
        return walk._text.ToString();
    }

    private void Visit(string name, object? value, int depth)
    {
        if (value is null)
        {
            return;
        }

        _text.Append(name).Append(": ").Append(TextOf(value)).Append('\n');
        if (depth >= Deepest || IsLeaf(value) || !_seen.Add(value))
        {
            return;
        }

        if (value is PSObject wrapped)
        {
            foreach (PSPropertyInfo property in wrapped.Properties)
            {
                Visit(name + "." + property.Name, Read(() => property.Value), depth + 1);
            }

            Visit(name, wrapped.BaseObject, depth + 1);
            return;
        }

        if (value is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
            {
                Visit(name + ".Key", entry.Key, depth + 1);
                Visit($"{name}[{entry.Key}]", entry.Value, depth + 1);
            }

            return;
        }

        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Visit(name + "[]", item, depth + 1);
            }
        }

        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetIndexParameters().Length == 0)
            {
                Visit(name + "." + property.Name, Read(() => property.GetValue(value)), depth + 1);
            }
        }
    }

    private static string TextOf(object value) => Read(value.ToString) as string ?? string.Empty;

    // What a getter refuses to say is said by its exception.
    private static object? Read(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    // The session, the types and the engine's own tables are not what a cmdlet shows.
    private static bool IsLeaf(object value) => value is string or Enum or Type or MemberInfo or Assembly or Module or Delegate or SecureString
        or CommandInfo or PSModuleInfo or Runspace or SessionState or DateTimeOffset or DateTime or TimeSpan || value.GetType().IsPrimitive;
}
