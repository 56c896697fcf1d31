using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace OrgAdmin.Tests.Formatting;

/// <summary>Objects of any type of the module with a value in every property, whatever the type is.</summary>
internal static class FilledObject
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.NonPublic;
    private const int Deepest = 3;

    /// <summary>An object all of whose texts are this one, and whose numbers, flags and dates have a value.</summary>
    internal static object Make(Type type, string text, int depth = 0)
    {
        object made = RuntimeHelpers.GetUninitializedObject(type);
        for (Type? part = type; part is not null; part = part.BaseType)
        {
            foreach (PropertyInfo property in part.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (part.GetField($"<{property.Name}>k__BackingField", Fields) is { } field)
                {
                    field.SetValue(made, ValueOf(field.FieldType, text, depth));
                }
            }
        }

        return made;
    }

    private static object? ValueOf(Type type, string text, int depth)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? text
            : plain == typeof(bool) ? true
            : plain == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero)
            : plain == typeof(Uri) ? new Uri("https://example.com/")
            : plain.IsPrimitive ? Convert.ChangeType(7, plain, System.Globalization.CultureInfo.InvariantCulture)
            : plain == typeof(ReadOnlyDictionary<string, object?>)
                ? new ReadOnlyDictionary<string, object?>(new Dictionary<string, object?> { [text] = text })
            : plain.IsGenericType && typeof(IEnumerable).IsAssignableFrom(plain) && plain.GetGenericArguments() is [var item] ? ListOf(item, text, depth)
            : plain.IsValueType ? RuntimeHelpers.GetUninitializedObject(plain)
            : plain.Assembly == typeof(ApiObject).Assembly && !plain.IsAbstract && depth < Deepest ? Make(plain, text, depth + 1)
            : null;
    }

    private static IList ListOf(Type item, string text, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        if (ValueOf(item, text, depth) is { } value)
        {
            list.Add(value);
            list.Add(value);
        }

        return list;
    }
}
