using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;
using OrgAdmin.Cmdlets;
using OrgAdmin.HelpGenerator.Help;

namespace OrgAdmin.HelpGenerator.Reading;

/// <summary>Reads the parameters of one cmdlet: what they are from the engine, what they mean from the XML docs.</summary>
internal sealed class ParameterReader
{
    private readonly Type _cmdlet;
    private readonly XmlDocs _docs;
    private readonly object _instance;
    private readonly IReadOnlyList<CommandParameterSetInfo> _sets;

    internal ParameterReader(string name, Type cmdlet, XmlDocs docs)
    {
        _cmdlet = cmdlet;
        _docs = docs;
        _instance = Activator.CreateInstance(cmdlet)!;
        _sets = new CmdletInfo(name, cmdlet).ParameterSets;
    }

    /// <summary>Whether rows of the pipeline are looked at before their properties are used.</summary>
    internal bool TakesPlainRowsOnly => _sets.SelectMany(set => set.Parameters).Any(parameter => !IsShown(parameter));

    /// <summary>Each parameter once.</summary>
    internal IReadOnlyList<ParameterHelp> All() => _sets
        .SelectMany(Shown)
        .GroupBy(parameter => parameter.Name)
        .Select(same => Describe(same.ToList(), SetsOf(same.Key)))
        .OrderBy(Rank)
        .ToList();

    /// <summary>The ways to call the cmdlet; the one that only takes objects from the pipeline last.</summary>
    internal IReadOnlyList<SyntaxHelp> Syntax() => _sets
        .OrderBy(set => set.Parameters.Any(parameter => parameter.Name == "InputObject"))
        .ThenByDescending(set => set.IsDefault)
        .ThenBy(set => set.Name, StringComparer.Ordinal)
        .Select(set => new SyntaxHelp(set.Name, set.IsDefault, Shown(set)
            .Select(parameter => Describe([parameter], []))
            .OrderBy(parameter => (parameter.Position ?? int.MaxValue, !parameter.IsRequired, Rank(parameter)))
            .ToList()))
        .ToList();

    private static IEnumerable<CommandParameterInfo> Shown(CommandParameterSetInfo set) =>
        set.Parameters.Where(parameter => IsShown(parameter) && !Cmdlet.CommonParameters.Contains(parameter.Name));

    private static bool IsShown(CommandParameterInfo parameter) =>
        !parameter.Attributes.OfType<ParameterAttribute>().Any(attribute => attribute.DontShow);

    private string[] SetsOf(string parameter)
    {
        string[] sets = _sets
            .Where(set => Shown(set).Any(one => one.Name == parameter))
            .Select(set => set.Name)
            .Order(StringComparer.Ordinal)
            .ToArray();
        return sets.Length == _sets.Count ? [] : sets;
    }

    private ParameterHelp Describe(IReadOnlyList<CommandParameterInfo> same, IReadOnlyList<string> sets)
    {
        CommandParameterInfo parameter = same[0];
        XElement docs = PropertyOf(parameter.Name) is { } property ? _docs.Of(property) : new XElement("summary");
        return new ParameterHelp(parameter.Name, parameter.ParameterType)
        {
            Text = EngineParameters.Texts.GetValueOrDefault(parameter.Name)
                ?? string.Join(" ", XmlDocs.Paragraphs(docs, "description")),
            IsRequired = same.All(one => one.IsMandatory),
            Position = same.Where(one => one.Position >= 0).Select(one => (int?)one.Position).Min(),
            IsTakenByValue = same.Any(one => one.ValueFromPipeline),
            IsTakenByPropertyName = same.Any(one => one.ValueFromPipelineByPropertyName),
            TakesWildcards = parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any(),
            Default = EngineParameters.Defaults.GetValueOrDefault(parameter.Name)
                ?? XmlDocs.Paragraphs(docs, "default").FirstOrDefault()
                ?? DefaultOf(parameter),
            Aliases = parameter.Aliases.Order(StringComparer.Ordinal).ToList(),
            Values = parameter.Attributes.OfType<ValidateSetAttribute>().SelectMany(set => set.ValidValues).ToList(),
            Sets = sets,
        };
    }

    private string DefaultOf(CommandParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(SwitchParameter))
        {
            return "False";
        }

        return Convert.ToString(PropertyOf(parameter.Name)?.GetValue(_instance), CultureInfo.InvariantCulture) is { Length: > 0 } text
            ? text
            : "None";
    }

    // What the cmdlet is about comes first, however it is given; then who is meant, what is done, and last what all cmdlets have.
    private (int Position, int Group, int Order) Rank(ParameterHelp parameter)
    {
        PropertyInfo? property = PropertyOf(parameter.Name);
        int position = parameter.Position ?? (parameter.Name == "InputObject" ? int.MaxValue - 1 : int.MaxValue);
        if (property is null)
        {
            return (position, int.MaxValue, Array.IndexOf([.. EngineParameters.Texts.Keys], parameter.Name));
        }

        int group = property.DeclaringType == typeof(ApiCmdlet) ? int.MaxValue - 1 : property.DeclaringType == _cmdlet ? 1 : 0;
        return (position, group, property.MetadataToken);
    }

    private PropertyInfo? PropertyOf(string parameter) => _cmdlet.GetProperty(parameter);
}
