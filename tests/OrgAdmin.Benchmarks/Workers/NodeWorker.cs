using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;

namespace OrgAdmin.Benchmarks.Workers;

/// <summary>The official JavaScript client from npm, as it is, in node.</summary>
internal sealed class NodeWorker : Worker
{
    private const string Package = "losant-rest";

    private static string? _folder;

    private readonly ServerProcess _server;

    private NodeWorker(ServerProcess server, string folder)
        : base(Programs.Node!, File("worker.mjs"), folder + Path.DirectorySeparatorChar) => _server = server;

    /// <summary>Starts one; null, with the reason on the screen, where node or the package cannot be had.</summary>
    internal static async Task<NodeWorker?> StartAsync(ServerProcess server)
    {
        if (Programs.Node is null || Programs.Npm is null)
        {
            Console.WriteLine($"Without {Package}: there is no node or no npm on this machine.");
            return null;
        }

        _folder ??= await InstallAsync().ConfigureAwait(false);
        return _folder is null ? null : new NodeWorker(server, _folder);
    }

    internal async Task<double> MeasureAsync(string work, JsonObject arguments) =>
        (await RunAsync(work, arguments).ConfigureAwait(false)).Milliseconds;

    internal Task<WorkerAnswer> RunAsync(string work, JsonObject arguments)
    {
        arguments["name"] = work;
        arguments["url"] = _server.Uri.AbsoluteUri.TrimEnd('/');
        arguments["token"] = _server.Token;
        return TellAsync(arguments.ToJsonString());
    }

    private static async Task<string?> InstallAsync()
    {
        string folder = Directory.CreateTempSubdirectory("orgadmin-benchmarks-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        string[] arguments = ["install", "--prefix", folder, "--no-fund", "--no-audit", "--loglevel=silent", Package];
        using Process npm = Process.Start(new ProcessStartInfo(Programs.Npm!, arguments) { RedirectStandardOutput = true })!;
        await npm.WaitForExitAsync().ConfigureAwait(false);
        string manifest = Path.Combine(folder, "node_modules", Package, "package.json");
        if (npm.ExitCode != 0 || !System.IO.File.Exists(manifest))
        {
            Console.WriteLine($"Without {Package}: npm could not install it.");
            return null;
        }

        JsonNode package = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(manifest).ConfigureAwait(false))!;
        Console.WriteLine($"{Package} {package["version"]}");
        return folder;
    }
}
