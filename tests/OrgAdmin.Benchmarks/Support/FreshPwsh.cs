using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>Measures a script in a PowerShell process of its own, by that process's clock.</summary>
internal static class FreshPwsh
{
    /// <summary>The environment that names a server and its token.</summary>
    internal static IReadOnlyDictionary<string, string> ConnectionTo(ServerProcess server) => new Dictionary<string, string>
    {
        ["LOSANT_API_TOKEN"] = server.Token,
        ["LOSANT_API_URL"] = server.Uri.AbsoluteUri,
    };

    internal static async Task<double> MeasureAsync(
        string script, string before = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        string whole = $$"""
            {{before}}
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $output = . { {{script}} }
            $milliseconds = $watch.Elapsed.TotalMilliseconds
            [Console]::Out.WriteLine($milliseconds.ToString([cultureinfo]::InvariantCulture))
            """;
        var start = new ProcessStartInfo(Programs.Pwsh!.Program, Programs.Pwsh.With("-NoProfile", "-NonInteractive", "-Command", whole))
        {
            RedirectStandardOutput = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        string answer = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return double.TryParse(answer, CultureInfo.InvariantCulture, out double milliseconds)
            ? milliseconds
            : throw new InvalidOperationException($"{script}: {answer}");
    }
}
