using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace OrgAdmin.Tests.Formatting;

/// <summary>One view of the format file.</summary>
internal sealed class FormatView
{
    internal FormatView(XElement view)
    {
        Name = view.Element("Name")!.Value;
        Types = view.Element("ViewSelectedBy")!.Elements("TypeName").Select(name => Find(name.Value)).ToList();
        Control = view.Elements().Single(element => element.Name.LocalName.EndsWith("Control", StringComparison.Ordinal));
        ScriptBlocks = view.Descendants("ScriptBlock").Select(block => block.Value).ToList();
        Properties = view.Descendants("PropertyName").Select(property => property.Value).ToList();
        Items = Kind switch
        {
            "TableControl" => Control.Descendants("TableColumnHeader").Zip(Control.Descendants("TableColumnItem"))
                .Select(pair => (pair.First.Element("Label")!.Value, pair.Second.Elements().Last().Value)).ToList(),
            "ListControl" => Control.Descendants("ListItem")
                .Select(item => (item.Element("Label")!.Value, item.Elements().Last().Value)).ToList(),
            _ => [],
        };
    }

    internal string Name { get; }

    internal IReadOnlyList<Type> Types { get; }

    internal XElement Control { get; }

    /// <summary>TableControl, ListControl, WideControl or CustomControl.</summary>
    internal string Kind => Control.Name.LocalName;

    /// <summary>Each column of a table, each line of a list: what it is called, and the property or the script that fills it.</summary>
    internal IReadOnlyList<(string Label, string Value)> Items { get; }

    internal IReadOnlyList<string> ScriptBlocks { get; }

    internal IReadOnlyList<string> Properties { get; }

    private static Type Find(string name) => typeof(ApiObject).Assembly.GetType(name)
        ?? typeof(OrgConnection).Assembly.GetType(name)
        ?? throw new InvalidOperationException($"There is no type {name}.");
}
