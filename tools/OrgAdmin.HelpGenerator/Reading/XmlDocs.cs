using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace OrgAdmin.HelpGenerator.Reading;

/// <summary>The XML docs that the compiler leaves beside an assembly.</summary>
internal sealed class XmlDocs
{
    private static readonly XElement Nothing = new("summary");

    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    internal XmlDocs(params Assembly[] assemblies)
    {
        foreach (Assembly assembly in assemblies)
        {
            XDocument file = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"), LoadOptions.PreserveWhitespace);
            foreach (XElement member in file.Descendants("member"))
            {
                _members[(string)member.Attribute("name")!] = member;
            }
        }
    }

    /// <summary>The summary of a type; an empty one where there is none.</summary>
    internal XElement Of(Type type) => Summary("T:" + type.FullName);

    /// <summary>The summary of a property, where it is declared.</summary>
    internal XElement Of(PropertyInfo property) => Summary($"P:{property.DeclaringType!.FullName}.{property.Name}");

    /// <summary>The texts of the paragraphs of one kind, such as <c>description</c>.</summary>
    internal static IReadOnlyList<string> Paragraphs(XElement summary, string kind) =>
        summary.Elements("para").Where(para => (string?)para.Attribute("type") == kind).Select(DocText.Read).ToList();

    private XElement Summary(string member) =>
        _members.TryGetValue(member, out XElement? found) ? found.Element("summary") ?? Nothing : Nothing;
}
