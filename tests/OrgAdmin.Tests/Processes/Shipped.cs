using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Processes;

/// <summary>Runs the module as it ships, in a process of its own: in OrgAdmin.Shell, or in PowerShell where there is one.</summary>
internal static class Shipped
{
    internal const string InShell = "OrgAdmin.Shell";
    internal const string InPowerShell = "pwsh";

    public static TheoryData<string> Hosts => [InShell, InPowerShell];

    internal static Task<ChildResult> RunFileAsync(string host, string path)
    {
        (string program, IEnumerable<string> start) = Find(host);
        return ChildProcess.RunAsync(program, [.. start, "-NonInteractive", "-File", path]);
    }

    internal static Task<ChildResult> RunCommandAsync(string host, string command)
    {
        (string program, IEnumerable<string> start) = Find(host);
        string import = host == InPowerShell ? $"Import-Module '{Repository.Manifest}'; " : string.Empty;
        return ChildProcess.RunAsync(program, [.. start, "-NonInteractive", "-Command", import + command]);
    }

    /// <summary>Runs OrgAdmin.Shell, which its environment connects to a server.</summary>
    internal static Task<ChildResult> RunShellAsync(LoopbackServer server, string input, params string[] arguments)
    {
        (string program, IEnumerable<string> start) = Find(InShell);
        return ChildProcess.RunAsync(program, start.Concat(arguments), input, ConnectedTo(server));
    }

    internal static ChildProcess StartShell(LoopbackServer server, params string[] arguments)
    {
        (string program, IEnumerable<string> start) = Find(InShell);
        return ChildProcess.Start(program, start.Concat(arguments), ConnectedTo(server));
    }

    private static (string Name, string? Value)[] ConnectedTo(LoopbackServer server) =>
        [("LOSANT_API_TOKEN", SandboxApi.DefaultToken), ("LOSANT_API_URL", server.BaseUri.AbsoluteUri)];

    private static (string Program, IEnumerable<string> Arguments) Find(string host)
    {
        if (host == InShell)
        {
            return ("dotnet", [Built.Shell]);
        }

        PowerShellProgram powerShell = Built.RequirePowerShell();
        return (powerShell.Program, powerShell.With("-NoProfile"));
    }
}
