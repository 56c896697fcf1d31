using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;
using OrgAdmin.HelpGenerator.Help;

namespace OrgAdmin.HelpGenerator.Reading;

/// <summary>Reads the help of the module's cmdlets.</summary>
internal static class CmdletReader
{
    private const string NoOperation = "It uses no operation of the API, so that no token and no scope is needed.";

    /// <summary>The cmdlets of the module in the order of their names.</summary>
    internal static IReadOnlyList<CmdletHelp> ReadAll(XmlDocs docs) => typeof(OrgConnection).Assembly.GetExportedTypes()
        .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null)
        .Select(type => Read(type, docs))
        .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)
        .ToList();

    private static CmdletHelp Read(Type type, XmlDocs docs)
    {
        var attribute = type.GetCustomAttribute<CmdletAttribute>()!;
        string name = $"{attribute.VerbName}-{attribute.NounName}";
        XElement summary = docs.Of(type);
        var parameters = new ParameterReader(name, type, docs);
        IReadOnlyList<ParameterHelp> all = parameters.All();
        List<OperationHelp> operations = summary.Elements("para")
            .Where(para => (string?)para.Attribute("type") == "operation")
            .Select(para => OperationTable.Describe((string)para.Attribute("id")!, DocText.Read(para)))
            .ToList();
        return new CmdletHelp(name)
        {
            Synopsis = string.Join(" ", XmlDocs.Paragraphs(summary, "synopsis")),
            Description = XmlDocs.Paragraphs(summary, "description"),
            Syntax = parameters.Syntax(),
            Parameters = all,
            Inputs = Inputs(all, parameters.TakesPlainRowsOnly),
            Outputs = Outputs(type, summary),
            Notes = [.. XmlDocs.Paragraphs(summary, "note"), .. ConfirmNote(attribute), .. operations.Count == 0 ? [NoOperation] : Array.Empty<string>()],
            Operations = operations,
            Examples = summary.Elements("example").Select(Example).ToList(),
            Links = XmlDocs.Paragraphs(summary, "link"),
        };
    }

    private static ExampleHelp Example(XElement example) => new(
        example.Element("title") is { } title ? DocText.Read(title) : string.Empty,
        example.Elements("para").Where(para => para.ElementsAfterSelf("code").Any()).Select(DocText.Read).ToList(),
        example.Element("code") is { } code ? DocText.ReadCode(code) : string.Empty,
        example.Elements("para").Where(para => !para.ElementsAfterSelf("code").Any()).Select(DocText.Read).ToList());

    private static List<TypeHelp> Inputs(IReadOnlyList<ParameterHelp> parameters, bool plainRowsOnly)
    {
        List<TypeHelp> inputs = parameters
            .Where(parameter => parameter.IsTakenByValue)
            .Select(parameter => new TypeHelp(parameter.Type.GetElementType() ?? parameter.Type, $"`-{parameter.Name}`: {parameter.Text}"))
            .ToList();
        string[] named = parameters.Where(parameter => parameter.IsTakenByPropertyName).Select(parameter => parameter.Name).ToArray();
        if (named.Length > 0)
        {
            string list = named.Length == 1 ? $"the property {named[0]}" : $"the properties {string.Join(", ", named[..^1])} and {named[^1]}";
            inputs.Add(new TypeHelp(typeof(PSObject), plainRowsOnly
                ? $"Plain rows, such as those of Import-Csv, with {list}{(named.Length == 1 ? string.Empty : ", or with some of them")}. Objects of another kind are refused."
                : $"Objects with {list}, such as the rows of Import-Csv."));
        }

        return inputs.Count > 0 ? inputs : [new TypeHelp(null, "This cmdlet takes nothing from the pipeline.")];
    }

    private static List<TypeHelp> Outputs(Type type, XElement summary)
    {
        string text = string.Join(" ", XmlDocs.Paragraphs(summary, "output"));
        List<TypeHelp> outputs = type.GetCustomAttributes<OutputTypeAttribute>()
            .SelectMany(attribute => attribute.Type)
            .Select(output => new TypeHelp(output.Type, text))
            .ToList();
        return outputs.Count > 0 ? outputs : [new TypeHelp(null, "This cmdlet emits nothing.")];
    }

    private static IEnumerable<string> ConfirmNote(CmdletAttribute attribute) => (attribute.SupportsShouldProcess, attribute.ConfirmImpact) switch
    {
        (false, _) => [],
        (_, ConfirmImpact.High) => ["The confirm impact is High: the cmdlet asks before each change unless `-Confirm:$false` is given."],
        (_, { } impact) =>
            [$"The confirm impact is {impact}: the cmdlet asks before each change with `-Confirm`, or where `$ConfirmPreference` says so."],
    };
}
