using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>The rows of the input files as PowerShell's own Import-Csv reads them, each file in the ways that the table asks for.</summary>
public sealed class InputFileRows : IAsyncLifetime
{
    private Dictionary<string, PSObject[]> _rows = [];

    public async ValueTask InitializeAsync()
    {
        if (PowerShellProgram.OnPath is null)
        {
            return;
        }

        string folder = Path.Combine(Repository.Root, "tests", "OrgAdmin.Tests", "Cmdlets", "InputFiles");
        string script = Path.Combine(Path.GetTempPath(), $"orgadmin-{Guid.NewGuid():N}.ps1");
        string result = script + ".json";
        var lines = new StringBuilder("$ErrorActionPreference = 'Stop'; $all = @{}\n");
        foreach ((string file, string options) in InputFileTable.All.Select(row => (row.File, row.Options)).Distinct())
        {
            lines.AppendLine($$"""
                $all['{{Key(file, options).Replace("'", "''")}}'] = @(Import-Csv -LiteralPath '{{Path.Combine(folder, file)}}' {{options}} |
                    ForEach-Object { , @($_.PSObject.Properties | ForEach-Object { , @($_.Name, $_.Value) }) })
                """);
        }

        lines.AppendLine($"[IO.File]::WriteAllText('{result}', (ConvertTo-Json $all -Depth 6))");
        await File.WriteAllTextAsync(script, lines.ToString());
        try
        {
            var start = new ProcessStartInfo(
                PowerShellProgram.OnPath.Program, PowerShellProgram.OnPath.With("-NoProfile", "-NonInteractive", "-File", script))
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            using Process process = Process.Start(start)!;
            string said = await process.StandardError.ReadToEndAsync() + await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, said);
            _rows = JsonSerializer.Deserialize<Dictionary<string, string?[][][]>>(await File.ReadAllTextAsync(result))!
                .ToDictionary(file => file.Key, file => file.Value.Select(ToRow).ToArray());
        }
        finally
        {
            File.Delete(script);
            File.Delete(result);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal PSObject[] Of(string file, string options)
    {
        Built.RequirePowerShell();
        return _rows[Key(file, options)];
    }

    private static string Key(string file, string options) => $"{file} {options}";

    private static PSObject ToRow(string?[][] cells)
    {
        var row = new PSObject();
        foreach (string?[] cell in cells)
        {
            row.Properties.Add(new PSNoteProperty(cell[0], cell[1]));
        }

        return row;
    }
}
