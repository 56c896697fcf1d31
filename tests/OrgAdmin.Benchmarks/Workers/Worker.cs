using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace OrgAdmin.Benchmarks.Workers;

/// <summary>A process that does pieces of work one after the other: a line in for each, a line of JSON out.</summary>
internal class Worker : IAsyncDisposable
{
    private readonly Process _process;

    internal Worker(string program, params string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    protected static string File(string name) => Path.Combine(AppContext.BaseDirectory, "Workers", name);

    internal async Task<WorkerAnswer> TellAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line).ConfigureAwait(false);
        await _process.StandardInput.FlushAsync().ConfigureAwait(false);
        string reply = await _process.StandardOutput.ReadLineAsync().ConfigureAwait(false)
            ?? throw new InvalidOperationException("The worker has ended.");
        WorkerAnswer answer = JsonSerializer.Deserialize<WorkerAnswer>(reply, JsonSerializerOptions.Web)!;
        return answer.Error is null ? answer : throw new InvalidOperationException(answer.Error);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }
}
