using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OrgAdmin.HelpGenerator.Reading;

/// <summary>Reads the text of XML docs: running text as one line with code between backticks, code as it is laid out.</summary>
internal static partial class DocText
{
    internal static string Read(XElement element) => Blanks().Replace(string.Concat(element.Nodes().Select(Read)), " ").Trim();

    /// <summary>Code without the blank lines around it and without the indentation that all its lines share.</summary>
    internal static string ReadCode(XElement element)
    {
        string[] lines = element.Value.Replace("\r", string.Empty, StringComparison.Ordinal).Trim('\n').Split('\n');
        int indent = lines.Skip(1).Where(line => line.Trim().Length > 0).Select(IndentOf).DefaultIfEmpty(0).Min();
        indent = element.Value.StartsWith('\n') ? Math.Min(indent, IndentOf(lines[0])) : indent;
        return string.Join('\n', lines.Select(line => line[Math.Min(indent, IndentOf(line))..].TrimEnd())).Trim('\n');
    }

    private static string Read(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{Target(see)}`",
        XElement other => Read(other),
        _ => string.Empty,
    };

    private static string Target(XElement see) =>
        (string?)see.Attribute("langword") ?? ((string)see.Attribute("cref")!).Split('.', ':')[^1];

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
