using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Help;

/// <summary>The examples that need no more than the engine and the module are run as they stand.</summary>
public class EngineExampleTests
{
    [Theory]
    [MemberData(nameof(HelpExamples.ForEngine), MemberType = typeof(HelpExamples))]
    public async Task An_example_of_the_help_does_what_it_says(string name)
    {
        Example example = HelpExamples.OfCmdlets[name];
        await using LoopbackServer server = await LoopbackServer.StartAsync(HelpScene.CreateApi());
        using ModuleSession session = ModuleSession.ConnectedTo(server, host: new ScriptedHost('Y'));

        using var folder = new TemporaryFolder();
        HelpScene.WriteFiles(folder.Path);
        session.Runspace.SessionStateProxy.Path.SetLocation(folder.Path);
        int before = Directory.GetFiles(folder.Path).Length;

        ScriptResult result = session.Run(example.Code);

        var lines = ((ScriptedUserInterface)session.Host.UI!).Lines;
        Assert.Equal(example.Rehearses, lines.Any(line => line.Contains("What if: ", System.StringComparison.Ordinal)));
        ExampleCheck.Verify(example, new ExampleRun(result.Output.Count, result.ErrorIds, HasFile: Directory.GetFiles(folder.Path).Length > before), server.Log.Requests);
    }
}
