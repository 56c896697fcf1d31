using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace OrgAdmin.Tests.Help;

/// <summary>The examples that need Import-Csv, Select-Object and the like are run in PowerShell itself, all in one process.</summary>
public partial class PowerShellExampleTests
{
    private static readonly Lazy<Task<PowerShellExamples>> All = new(() =>
        PowerShellExamples.RunAsync(HelpExamples.ForPowerShell.Select(row => HelpExamples.OfCmdlets[row.Data]).ToList()));

    [Theory]
    [MemberData(nameof(HelpExamples.ForPowerShell), MemberType = typeof(HelpExamples))]
    public async Task An_example_of_the_help_does_what_it_says(string name)
    {
        (ExampleRun run, IReadOnlyList<TestServer.RecordedRequest> requests) = (await All.Value)[name];

        ExampleCheck.Verify(HelpExamples.OfCmdlets[name], run, requests);
    }

    [Fact]
    public async Task The_examples_of_the_readme_run_one_after_the_other()
    {
        IReadOnlyList<Example> examples = HelpExamples.OfPage("README.md");
        Assert.SkipWhen(examples.Count == 0, "There is no README.md with examples.");

        PowerShellExamples runs = await PowerShellExamples.RunAsync(examples, oneSession: true);

        // Where the page shows an error, there is one; elsewhere there is none.
        Assert.All(examples, example => Assert.Equal(ShownError().IsMatch(example.Text), runs[example.Name].Run.ErrorIds.Count > 0));
    }

    [GeneratedRegex(@"^[A-Z]\w+-\w+: ", RegexOptions.Multiline)]
    private static partial Regex ShownError();
}
