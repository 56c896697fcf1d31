using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using OrgAdmin.HelpGenerator.Help;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Help;

/// <summary>What every page of the help must have.</summary>
public partial class HelpTextTests
{
    // Get-Help indents by four and a window is 80 wide.
    private const int LongestCodeLine = 76;

    public static TheoryData<string> Names => new(HelpExamples.Cmdlets.Select(cmdlet => cmdlet.Name));

    [Fact]
    public void Every_cmdlet_of_the_manifest_has_help()
    {
        string manifest = File.ReadAllText(Repository.Manifest);
        string exported = Exported().Match(manifest).Groups[1].Value;

        Assert.Equal(
            Quoted().Matches(exported).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal),
            HelpExamples.Cmdlets.Select(cmdlet => cmdlet.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cmdlet_is_described_in_whole_sentences(string name)
    {
        CmdletHelp cmdlet = Help(name);

        Assert.Matches(@"^[A-Z].*\.$", cmdlet.Synopsis);
        Assert.NotEmpty(cmdlet.Description);
        Assert.NotEmpty(cmdlet.Notes.Concat(cmdlet.Operations.Select(operation => operation.Use)));
        Assert.All(cmdlet.Description.Concat(cmdlet.Notes), text => Assert.Matches(@"^[A-Z].*[.:]$", text));
        Assert.All(cmdlet.Inputs.Concat(cmdlet.Outputs), type => Assert.Matches(@"[.]$", type.Text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_parameter_has_a_text(string name)
    {
        Assert.All(Help(name).Parameters, parameter => Assert.Matches(@"^[A-Z].*[.]$", parameter.Text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_parameter_that_is_not_shown_is_not_in_the_help(string name)
    {
        CmdletHelp cmdlet = Help(name);

        Assert.DoesNotContain(cmdlet.Parameters, parameter => parameter.Name == "PipelineObject");
        Assert.DoesNotContain(cmdlet.Syntax.SelectMany(syntax => syntax.Parameters), parameter => parameter.Name == "PipelineObject");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void There_are_three_examples_and_one_is_a_pipeline(string name)
    {
        Example[] examples = Examples(name);

        Assert.True(examples.Length >= 3);
        Assert.Contains(examples, example => example.HasPipeline);
        Assert.All(examples, example => Assert.Contains(name, example.Commands));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_has_a_title_a_remark_and_code_that_parses_and_fits(string name)
    {
        Assert.All(Help(name).Examples, example =>
        {
            Assert.Matches(@"^[A-Z].*[^.]$", example.Title);
            Assert.True($"----- Example 1: {example.Title} -----".Length <= LongestCodeLine, example.Title);
            Assert.NotEmpty(example.Remarks);
            Assert.All(example.Introduction, line => Assert.True(line.Length + "# ".Length <= LongestCodeLine, line));
        });
        Assert.All(Examples(name), example =>
        {
            Assert.Empty(example.ParseErrors);
            Assert.All(example.Code.Split('\n'), line => Assert.True(line.Length <= LongestCodeLine, line));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_uses_parameters_that_the_cmdlet_has(string name)
    {
        using var session = new ModuleSession();
        IDictionary<string, ParameterMetadata> parameters =
            Assert.Single(session.Run($"Get-Command {name}").Objects<CmdletInfo>()).Parameters;

        foreach (Example example in Examples(name))
        {
            Assert.All(example.ParametersOf(name), parameter => Assert.Contains(parameter, parameters.Keys, StringComparer.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_link_leads_somewhere(string name)
    {
        string[] targets =
        [
            .. HelpExamples.Cmdlets.Select(cmdlet => cmdlet.Name),
            .. Directory.GetFiles(Path.Combine(Repository.Root, "module", "en-US"), "about_*").Select(path => Path.GetFileName(path).Split('.')[0]),
        ];

        Assert.Contains(Help(name).Links, link => link.StartsWith("about_", StringComparison.Ordinal));
        Assert.All(Help(name).Links, link => Assert.Contains(link, targets));
    }

    [Fact]
    public void The_notes_name_every_operation_of_the_api()
    {
        Assert.Equal(
            OperationCatalog.All.Select(operation => operation.Name).Order(StringComparer.Ordinal),
            HelpExamples.Cmdlets.SelectMany(cmdlet => cmdlet.Operations).Select(operation => operation.Id).Distinct().Order(StringComparer.Ordinal));
    }

    private static CmdletHelp Help(string name) => HelpExamples.Cmdlets.Single(cmdlet => cmdlet.Name == name);

    private static Example[] Examples(string name) =>
        HelpExamples.OfCmdlets.Values.Where(example => example.Name.StartsWith(name + " ", StringComparison.Ordinal)).ToArray();

    [GeneratedRegex(@"CmdletsToExport\s*=\s*@\((.*?)\)", RegexOptions.Singleline)]
    private static partial Regex Exported();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
