using System;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Threading.Tasks;
using OrgAdmin.Cmdlets;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Formatting;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Completion;

/// <summary>Tab offers values or nothing: files only where a path is wanted, and what was typed is never replaced by something else.</summary>
public class NoFilesTests
{
    private const string AlderCreek = SandboxSeed.AlderCreekId;

    [Fact]
    public async Task No_parameter_that_is_no_path_offers_files()
    {
        await using var server = await LoopbackServer.StartAsync();
        string[] parameters =
        [
            .. typeof(OrgCmdlet).Assembly.GetTypes()
                .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null)
                .SelectMany(type => type.GetProperties()
                    .Where(property => property.GetCustomAttributes<ParameterAttribute>().Any() && property.PropertyType != typeof(SwitchParameter))
                    .Select(property => $"{NameOf(type)} -{property.Name}")),
        ];
        string shown = await Pwsh.RunAsync(server, $$"""
            Set-Location '{{Repository.Root}}'
            foreach ($line in '{{string.Join("', '", parameters)}}') {
                $found = (TabExpansion2 "$line " -cursorColumn ($line.Length + 1)).CompletionMatches
                if ($found.ResultType -match 'Provider') { "files: $line" }
            }
            """);

        // A parameter without values of its own has [ArgumentCompleter(typeof(NothingCompleter))].
        string[] offered = [.. shown.Split('\n').Where(line => line.StartsWith("files: ", StringComparison.Ordinal)).Select(line => line["files: ".Length..])];
        Assert.Contains("Connect-Org -TokenPath", offered);
        Assert.DoesNotContain(offered, line => !line.EndsWith("Path", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_of_counts_plans_and_overrides_are_completed()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = Connected(server);
        Assert.Equal(["payloadCount", "pendingInviteCount", "privateFileCount"], session.Texts("Get-Org -SummaryInclude p"));
        Assert.Equal(["keyCount"], session.Texts("Get-Org -SummaryExclude appCount, k"));
        Assert.Equal(
            server.Api.Organizations.Select(org => org.PlanId).Distinct().Order(), session.Texts($"Set-Org {AlderCreek} -PlanId ").Order());
        Assert.Superset(
            server.Api.Organizations.First(org => org.Id == AlderCreek).Members.SelectMany(member => member.ApplicationRoles).Select(role => role.ResourceId).ToHashSet(),
            session.Texts($"Set-OrgMember {AlderCreek} -RemoveApplicationRole ").ToHashSet());
        CompletionResult dashboard = Assert.Single(session.Complete($"Set-OrgMember {AlderCreek} -RemoveDashboardRole plant"));
        Assert.Equal("64a1f0ea7be19d5a3c910001", dashboard.CompletionText);
        Assert.Contains("Plant", dashboard.ToolTip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_pipe_people_of_all_organizations_are_offered()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = Connected(server);
        Assert.Equal(
            server.Api.Organizations.Where(org => org.Members.Any(member => member.UserId == SandboxSeed.MayaId))
                .SelectMany(org => org.Members).Select(member => member.Email).Distinct().Order(),
            session.Texts("Get-Org | Get-OrgMember -Email ").Order());
        Assert.Equal(["maya.lindqvist@aldercreek.example.com"], session.Texts("Get-Org -Name Alder* | Get-OrgMember -Email lindq"));
        Assert.Equal([SandboxSeed.MayaId], session.Texts("Get-Org | Get-OrgMember -UserId maya"));
    }

    [Theory]
    [InlineData("Get-OrgMember alder")]
    [InlineData("Get-OrgMember -OrgId 'pumps")]
    [InlineData("Get-Org -Name pumps")]
    [InlineData("Find-OrgMember weber,e")]
    [InlineData("Set-OrgMember " + AlderCreek + " -UserId e")]
    [InlineData("Get-Org -Name ald")]
    public async Task Several_matches_never_replace_what_was_typed(string line)
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = Connected(server);
        string[] texts = [.. session.Texts(line).Select(text => text.Trim('\'', '"'))];
        string typed = line.Split(' ', ',')[^1].Trim('\'');

        string common = texts.Aggregate((one, other) => new string(one.Zip(other).TakeWhile(pair => char.ToUpperInvariant(pair.First) == char.ToUpperInvariant(pair.Second)).Select(pair => pair.First).ToArray()));
        Assert.True(texts.Length > 1, string.Join(' ', texts));
        Assert.True(common.Length == 0 || common.StartsWith(typed, StringComparison.OrdinalIgnoreCase), $"{common} would stand for {typed}.");
    }

    private static ModuleSession Connected(LoopbackServer server)
    {
        ModuleSession session = ModuleSession.ConnectedTo(server);
        session.Connection().Completions.Patience = TimeSpan.FromMinutes(1);
        return session;
    }

    private static string NameOf(Type type)
    {
        CmdletAttribute cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
        return $"{cmdlet.VerbName}-{cmdlet.NounName}";
    }
}
