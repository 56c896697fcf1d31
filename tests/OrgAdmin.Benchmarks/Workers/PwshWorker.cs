using System;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;

namespace OrgAdmin.Benchmarks.Workers;

/// <summary>PowerShell as users run it, with the module imported by its manifest.</summary>
internal sealed class PwshWorker : Worker
{
    private PwshWorker()
        : base(Programs.Pwsh!.Program, Programs.Pwsh.With("-NoProfile", "-NonInteractive", "-File", File("worker.ps1")))
    {
    }

    /// <summary>Starts one that knows <c>$uri</c>, <c>$token</c> and <c>$headers</c>, and is connected.</summary>
    internal static async Task<PwshWorker> StartAsync(ServerProcess server, string? manifest = null)
    {
        var worker = new PwshWorker();
        await worker.RunAsync($$"""
            $uri = '{{server.Uri.AbsoluteUri.TrimEnd('/')}}'
            $token = '{{server.Token}}'
            $headers = @{ Authorization = "Bearer $token" }
            Import-Module '{{manifest ?? Checkout.Manifest}}'
            Connect-Org -Token $token -Uri $uri
            """).ConfigureAwait(false);
        return worker;
    }

    /// <summary>Starts one with the module of the other checkout; null when none takes part.</summary>
    internal static async Task<PwshWorker?> StartOtherAsync(ServerProcess server) =>
        Checkout.OtherManifest is { } other ? await StartAsync(server, other).ConfigureAwait(false) : null;

    /// <summary>Runs a script, and tells how long it took.</summary>
    internal async Task<double> MeasureAsync(string script) => (await RunAsync(script).ConfigureAwait(false)).Milliseconds;

    /// <summary>Runs a script; its variables stay for the next one.</summary>
    internal Task<WorkerAnswer> RunAsync(string script) => TellAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(script)));
}
