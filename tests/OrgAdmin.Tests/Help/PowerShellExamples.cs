using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Help;

/// <summary>
/// Runs examples in one pwsh, each in a runspace of its own, before a server of its own and in a folder of its own with the files that
/// examples read. Those of a page that go on one from the other share a runspace, in a folder that looks like a clone that was built.
/// </summary>
internal sealed class PowerShellExamples
{
    private static readonly string Script = Path.Combine(Repository.Root, "tests", "OrgAdmin.Tests", "Help", "run-examples.ps1");

    private readonly Dictionary<string, (ExampleRun Run, IReadOnlyList<RecordedRequest> Requests)> _runs = [];

    internal (ExampleRun Run, IReadOnlyList<RecordedRequest> Requests) this[string name] => _runs[name];

    internal static async Task<PowerShellExamples> RunAsync(IReadOnlyList<Example> examples, bool oneSession = false)
    {
        using var module = new InstalledModule();
        var servers = new List<LoopbackServer>();
        var jobs = new JsonArray();
        foreach (Example example in examples)
        {
            if (!oneSession || servers.Count == 0)
            {
                servers.Add(await LoopbackServer.StartAsync(HelpScene.CreateApi()));
            }

            string folder = oneSession ? module.Installed : Path.Combine(module.Work, $"{jobs.Count}");
            HelpScene.WriteFiles(folder);
            jobs.Add(new JsonObject { ["code"] = example.Code, ["uri"] = servers[^1].BaseUri.AbsoluteUri, ["folder"] = folder });
        }

        if (oneSession)
        {
            string samples = Directory.CreateDirectory(Path.Combine(module.Installed, "samples")).FullName;
            File.Copy(Path.Combine(Repository.Root, "samples", "people.csv"), Path.Combine(samples, "people.csv"));
        }

        string list = Path.Combine(module.Work, "examples.json");
        await File.WriteAllTextAsync(list, jobs.ToJsonString());
        string results = Path.Combine(module.Work, "results.json");
        string[] arguments =
        [
            "-NoProfile", "-NonInteractive", "-File", Script, "-List", list, "-Results", results, "-Token", SandboxApi.DefaultToken,
            "-Password", SandboxSeed.Password, "-Code", SandboxSeed.TwoFactorCode, .. oneSession ? new[] { "-OneSession" } : [],
        ];
        ChildResult child = await ChildProcess.RunAsync(Built.RequirePowerShell(), arguments, environment: ("PSModulePath", module.ModulePath));
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException(child.ToString());
        }

        var all = new PowerShellExamples();
        JsonArray outcomes = JsonNode.Parse(await File.ReadAllTextAsync(results))!.AsArray();
        for (int i = 0; i < examples.Count; i++)
        {
            JsonNode outcome = outcomes[i]!;
            var run = new ExampleRun(
                (int)outcome["output"]!, outcome["errors"]!.AsArray().Select(id => (string)id!).ToList(), (bool)outcome["hasFile"]!);
            all._runs[examples[i].Name] = (run, servers[oneSession ? 0 : i].Log.Requests);
        }

        foreach (LoopbackServer server in servers)
        {
            await server.DisposeAsync();
        }

        return all;
    }
}
