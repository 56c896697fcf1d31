using System;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;

namespace OrgAdmin.TestServer;

// A server for tests in another process: it says where it listens and stops when its standard input is closed.
internal static class Program
{
    private static async Task Main()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync().ConfigureAwait(false);
        var ready = new JsonObject { ["uri"] = server.BaseUri.AbsoluteUri, ["token"] = SandboxApi.DefaultToken };
        await Console.Out.WriteLineAsync(ready.ToJsonString()).ConfigureAwait(false);

        await using Stream input = Console.OpenStandardInput();
        await input.CopyToAsync(Stream.Null).ConfigureAwait(false);
    }
}
