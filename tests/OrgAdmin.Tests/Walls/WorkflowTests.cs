using System;
using System.IO;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Walls;

/// <summary>What the workflow of the repository, which runs elsewhere, must not lose.</summary>
public class WorkflowTests
{
    private static readonly string Workflow = File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", "ci.yml"));

    [Fact]
    public void It_takes_the_Pester_that_the_build_takes()
    {
        Assert.Contains("-XPath '//PesterVersion'", Workflow);
        Assert.Contains("Install-Module Pester -RequiredVersion $pester ", Workflow);
        Assert.Contains("-RequiredVersion $version", File.ReadAllText(Path.Combine(Repository.Root, "tests", "pester", "Support", "Run.ps1")));
    }

    [Fact]
    public void It_publishes_a_signed_package_only_after_the_tour()
    {
        string[] steps = ["uses: ./.github/actions/tools", "Set-AuthenticodeSignature", "./samples/tour.ps1", "./build.ps1 Publish"];
        int from = Workflow.IndexOf("\n  release:", StringComparison.Ordinal);
        foreach (string step in steps)
        {
            from = Workflow.IndexOf(step, from + 1, StringComparison.Ordinal);
            Assert.True(from > 0, step);
        }
    }
}
