using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using OrgAdmin.HelpGenerator.Help;

namespace OrgAdmin.HelpGenerator.Writing;

/// <summary>Writes the help as the XML that Get-Help reads.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace Root = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    internal static string Write(IEnumerable<CmdletHelp> cmdlets)
    {
        var document = new XElement(
            Root + "helpItems",
            new XAttribute("schema", "maml"),
            new XAttribute(XNamespace.Xmlns + "maml", Maml),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            new XComment(" Generated from the XML docs of the cmdlets by tools/OrgAdmin.HelpGenerator. "),
            cmdlets.Select(Cmdlet));
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            document.Save(xml);
        }

        return text + "\n";
    }

    private static XElement Cmdlet(CmdletHelp help) => new(
        Command + "command",
        new XElement(
            Command + "details",
            new XElement(Command + "name", help.Name),
            new XElement(Command + "verb", help.Verb),
            new XElement(Command + "noun", help.Noun),
            Text(Maml + "description", help.Synopsis)),
        Text(Maml + "description", [.. help.Description]),
        new XElement(
            Command + "syntax",
            help.Syntax.Select(syntax => new XElement(
                Command + "syntaxItem",
                new XElement(Maml + "name", help.Name),
                syntax.Parameters.Select(parameter => Parameter(parameter, isSyntax: true))))),
        new XElement(Command + "parameters", help.Parameters.Select(parameter => Parameter(parameter, isSyntax: false))),
        new XElement(Command + "inputTypes", help.Inputs.Select(input => Typed(Command + "inputType", input))),
        new XElement(Command + "returnValues", help.Outputs.Select(output => Typed(Command + "returnValue", output))),
        new XElement(Maml + "alertSet", Text(Maml + "alert", [.. help.Notes, .. help.Operations.SelectMany(Operation)])),
        new XElement(Command + "examples", help.Examples.Select(Example)),
        new XElement(
            Command + "relatedLinks",
            // Get-Help -Online takes the first.
            Link("Online:", $"{HelpFiles.Online}/{help.Name}.md"),
            help.Links.Select(link => Link(link, null))));

    private static XElement Parameter(ParameterHelp help, bool isSyntax) => new(
        Command + "parameter",
        new XAttribute("required", Word(help.IsRequired)),
        new XAttribute("variableLength", Word(help.Type.IsArray)),
        new XAttribute("globbing", Word(help.TakesWildcards)),
        new XAttribute("pipelineInput", help.PipelineText),
        new XAttribute("position", help.PositionText),
        new XAttribute("aliases", help.Aliases.Count > 0 ? string.Join(", ", help.Aliases) : "none"),
        new XElement(Maml + "name", help.Name),
        Text(Maml + "description", help.Text),
        isSyntax && help.Values.Count > 0 ? new XElement(Command + "parameterValueGroup", help.Values.Select(value => Value(value, false))) : null,
        isSyntax && help.IsSwitch ? null : Value(help.TypeName, help.Type.IsArray),
        new XElement(Dev + "type", new XElement(Maml + "name", help.TypeName), new XElement(Maml + "uri")),
        new XElement(Dev + "defaultValue", Plain(help.Default)));

    private static XElement Value(string text, bool isMany) => new(
        Command + "parameterValue", new XAttribute("required", "true"), new XAttribute("variableLength", Word(isMany)), text);

    private static XElement Typed(XName name, TypeHelp help) => new(
        name,
        new XElement(Dev + "type", new XElement(Maml + "name", help.Name), new XElement(Maml + "uri")),
        Text(Maml + "description", help.Text));

    private static IEnumerable<string> Operation(OperationHelp help) =>
        [$"API operation {help.Id} ({help.Request}): {help.Use}. {help.ScopeText}"];

    // Get-Help runs an introduction and the code together in one line, so that it stands as a comment in the code. The empty paragraph
    // sets the remarks apart from the next title.
    private static XElement Example(ExampleHelp help, int index) => new(
        Command + "example",
        new XElement(Maml + "title", $"----- Example {index + 1}: {Plain(help.Title)} -----"),
        new XElement(Maml + "introduction"),
        new XElement(Dev + "code", string.Concat(help.Introduction.Select(line => $"# {Plain(line)}\n")) + help.Code),
        Text(Dev + "remarks", [.. help.Remarks, string.Empty]));

    private static XElement Link(string text, string? address) => new(
        Maml + "navigationLink", new XElement(Maml + "linkText", text), new XElement(Maml + "uri", address));

    private static XElement Text(XName name, params string[] paragraphs) =>
        new(name, paragraphs.Select(paragraph => new XElement(Maml + "para", Plain(paragraph))));

    private static string Plain(string text) => text.Replace("`", string.Empty, StringComparison.Ordinal);

    private static string Word(bool value) => value ? "true" : "false";

    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    }
}
