using System.Collections;
using System.Linq;
using System.Reflection;

namespace OrgAdmin.Tests.Promises.Hostility;

/// <summary>Reads every property of a result, as formatting and scripts would.</summary>
internal static class Graph
{
    /// <summary>How many values there are.</summary>
    internal static int Walk(object? value)
    {
        switch (value)
        {
            case null or string or System.ValueType:
                return 1;
            case IDictionary map:
                return map.Keys.Cast<object>().Sum(key => Walk(map[key]));
            case IEnumerable items:
                return items.Cast<object?>().Sum(Walk);
            default:
                _ = value.ToString();
                return value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Sum(property => Walk(property.GetValue(value)));
        }
    }
}
