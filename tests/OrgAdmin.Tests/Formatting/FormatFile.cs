using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using OrgAdmin.Commands;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Formatting;

/// <summary>The views of module/OrgAdmin.Format.ps1xml, as they are written there.</summary>
internal static class FormatFile
{
    internal static IReadOnlyList<FormatView> Views { get; } = XDocument
        .Load(Path.Combine(Repository.Root, "module", "OrgAdmin.Format.ps1xml"))
        .Descendants("View")
        .Select(view => new FormatView(view))
        .ToList();

    /// <summary>Every class of objects that a cmdlet emits or that the API sends.</summary>
    internal static IReadOnlyList<Type> Types { get; } = typeof(GetOrgCommand).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<System.Management.Automation.OutputTypeAttribute>())
        .SelectMany(attribute => attribute.Type)
        .Select(type => type.Type)
        .Concat(typeof(ApiObject).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ApiObject))))
        .Where(type => type?.Namespace == nameof(OrgAdmin) && type.IsClass && !type.IsAbstract)
        .Distinct()
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .ToList();

    /// <summary>The type of a property, or of a property of a property: <c>Summary.DashCount</c>; null where there is none.</summary>
    internal static Type? TypeOf(Type? type, string path)
    {
        foreach (string name in path.Split('.'))
        {
            type = type?.GetProperty(name)?.PropertyType;
        }

        return type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
    }
}
