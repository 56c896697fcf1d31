using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using OrgAdmin.HelpGenerator.Reading;

namespace OrgAdmin.HelpGenerator.Writing;

/// <summary>Writes the page on the objects that the cmdlets emit, and on those inside them.</summary>
internal static class ObjectsWriter
{
    private static readonly Type[] Types =
    [
        typeof(Org), typeof(OrgMember), typeof(OrgInvite), typeof(OrgResourceRole), typeof(OrgSummary), typeof(OrgLimits), typeof(OrgBanner),
        typeof(OrgConnection), typeof(OrgApiException), typeof(OrgValidationError),
    ];

    internal static bool Describes(Type? type) => Types.Contains(type);

    internal static string Write(XmlDocs docs)
    {
        var page = new StringBuilder("<!-- Generated from the XML docs by tools/OrgAdmin.HelpGenerator; change those. -->\n\n# Objects\n\n");
        page.Append("Times are in UTC. Roles, modes and states are texts as the API sends them.\n");
        foreach (Type type in Types)
        {
            page.Append($"\n## {type.Name}\n\n{MarkdownText.Write(DocText.Read(docs.Of(type)))}\n\n| Property | Type | What it is |\n|---|---|---|\n");
            foreach (PropertyInfo property in Properties(type))
            {
                page.Append($"| {property.Name} | `{TypeName(property.PropertyType)}` | {MarkdownText.Cell(DocText.Read(docs.Of(property)))} |\n");
            }
        }

        return page.ToString();
    }

    // Those of System.Exception are not ours to describe.
    private static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.DeclaringType!.Assembly == typeof(Org).Assembly || property.DeclaringType == typeof(OrgConnection))
        .OrderBy(property => property.DeclaringType != type)
        .ThenBy(property => property.MetadataToken);

    private static string TypeName(Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        if (!bare.IsGenericType)
        {
            return bare.Name;
        }

        string arguments = string.Join(", ", bare.GetGenericArguments().Select(TypeName));
        return $"{bare.Name.Split('`')[0]}<{arguments}>";
    }
}
