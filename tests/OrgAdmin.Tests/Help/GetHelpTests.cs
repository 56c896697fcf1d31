using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using OrgAdmin.HelpGenerator.Help;
using OrgAdmin.Tests.Packaging;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Help;

/// <summary>What Get-Help makes of the generated file.</summary>
public class GetHelpTests
{
    public static TheoryData<string> Names => HelpTextTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bare_engine_finds_our_help(string name)
    {
        using var session = new ModuleSession();
        CmdletHelp cmdlet = HelpExamples.Cmdlets.Single(one => one.Name == name);

        ScriptResult result = session.Run($"Get-Help {name} -Full");

        PSObject help = Assert.Single(result.ThrowIfFailed().Output);
        // Help that the engine made up itself would be of another type.
        Assert.Equal($"MamlCommandHelpInfo#OrgAdmin#{name}#FullView", help.TypeNames[0]);
        Assert.Equal(cmdlet.Synopsis, help.Properties["Synopsis"].Value);
        Assert.Equal(cmdlet.Parameters.Count, Count(session, name, "parameters.parameter"));
        Assert.Equal(cmdlet.Syntax.Count, Count(session, name, "syntax.syntaxItem"));
        Assert.Equal(cmdlet.Examples.Count, Count(session, name, "examples.example"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_online_is_one_of_the_project(string name)
    {
        using var session = new ModuleSession();

        // Get-Help -Online opens the first link that has an address.
        string address = (string)session.Run($"(Get-Help {name}).relatedLinks.navigationLink[0].uri").ThrowIfFailed().Output.Single().BaseObject;

        string page = $"docs/cmdlets/{name}.md";
        Assert.Equal($"{ShippedManifest.ReadGalleryData()["ProjectUri"]}/blob/main/{page}", address);
        Assert.True(File.Exists(Path.Combine(Repository.Root, page)), page);
    }

    [Theory]
    [MemberData(nameof(AboutTopicTests.Topics), MemberType = typeof(AboutTopicTests))]
    public void A_module_that_was_imported_by_its_path_shows_its_topics(string topic)
    {
        using var session = new ModuleSession();

        PSObject text = Assert.Single(session.Run($"Get-Help {topic}").ThrowIfFailed().Output);

        Assert.StartsWith($"TOPIC\n    {topic}\n", ((string)text.BaseObject).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_parameter_can_be_asked_for()
    {
        using var session = new ModuleSession();

        PSObject help = Assert.Single(session.Run("Get-Help Connect-Org -Parameter TimeoutSec").ThrowIfFailed().Output);

        Assert.Equal("TimeoutSec", $"{help.Properties["name"].Value}");
        Assert.Equal("100", $"{help.Properties["defaultValue"].Value}");
        Assert.Equal("false", $"{help.Properties["required"].Value}");
    }

    [Fact]
    public void What_is_bound_from_the_pipeline_is_said()
    {
        using var session = new ModuleSession();

        string Said(string name, string parameter) => (string)session
            .Run($"(Get-Help {name} -Parameter {parameter}).pipelineInput").ThrowIfFailed().Output.Single().BaseObject;

        Assert.Equal("True (ByValue, ByPropertyName)", Said("Get-Org", "OrgId"));
        Assert.Equal("False", Said("Set-Org", "Name"));
        Assert.Equal("True (ByValue)", Said("Set-Org", "InputObject"));
        Assert.Equal("True (ByValue)", Said("Remove-Org", "InputObject"));
        Assert.Equal("False", Said("Remove-Org", "OrgId"));
    }

    [Fact]
    public async Task An_installed_module_shows_its_pages_and_topics_in_powershell()
    {
        using var module = new InstalledModule();
        const string Script = """
            $ErrorActionPreference = 'Stop'
            Import-Module OrgAdmin
            foreach ($command in Get-Command -Module OrgAdmin) { "$($command.Name): $((Get-Help $command.Name).Synopsis)" }
            Get-Help Get-Org -Full | Out-String -Width 80
            Get-Help Get-Org -Examples | Out-String -Width 80
            Get-Help Get-Org -Parameter * | Out-String -Width 80
            'about_OrgAdmin', 'about_OrgAdmin_Automation', 'about_OrgAdmin_Connections', 'about_OrgAdmin_Errors', 'about_OrgAdmin_Rosters' |
                ForEach-Object { "$((Get-Help $_).Trim().Split("`n")[1])" }
            """;

        ChildResult child = await ChildProcess.RunAsync(
            Built.RequirePowerShell(), ["-NoProfile", "-NonInteractive", "-Command", Script], environment: ("PSModulePath", module.ModulePath));

        Assert.True(child.ExitCode == 0, child.ToString());
        Assert.All(HelpExamples.Cmdlets, cmdlet => Assert.Contains($"{cmdlet.Name}: {cmdlet.Synopsis}", child.Lines));
        Assert.All(AboutTopicTests.Topics, topic => Assert.Contains("    " + topic.Data, child.Lines));
        foreach (string part in new[]
        {
            "SYNOPSIS", "    -OrgId <OrgIdentity[]>", "        Accept wildcard characters?  true", "INPUTS", "    OrgAdmin.Org", "NOTES",
            "----- Example 1: List all organizations -----", "RELATED LINKS",
        })
        {
            Assert.Contains(child.Lines, line => line.StartsWith(part, StringComparison.Ordinal) || line.EndsWith(part, StringComparison.Ordinal));
        }
    }

    private static int Count(ModuleSession session, string name, string path) =>
        (int)session.Run($"@((Get-Help {name} -Full).{path}).Where({{ $_ }}).Count").ThrowIfFailed().Output.Single().BaseObject;
}
