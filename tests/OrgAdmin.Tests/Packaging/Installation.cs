using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Packaging;

/// <summary>A person's folder with nothing in it, and PowerShell as that person has it. No proxy is there, so no one can be reached.</summary>
internal sealed class Installation : IDisposable
{
    private const string Nowhere = "http://127.0.0.1:9";

    private readonly string _share;

    // .NET takes a person's folder from the environment only if the folder is there; without one, NuGet writes its settings where it is run.
    internal Installation()
    {
        _share = Directory.CreateDirectory(Path.Combine(Home, ".local", "share")).FullName;
        Directory.CreateDirectory(Path.Combine(Home, ".config"));
    }

    internal string Home { get; } = Directory.CreateTempSubdirectory("orgadmin-home-").FullName;

    /// <summary>Where a module of this person lies.</summary>
    internal string Modules => Path.Combine(_share, "powershell", "Modules");

    internal string Module => Path.Combine(Modules, "OrgAdmin", ShippedManifest.Version);

    /// <summary>A folder that serves as a repository of packages.</summary>
    internal string Feed => Directory.CreateDirectory(Path.Combine(Home, "feed")).FullName;

    /// <summary>Lays the package out as PSResourceGet does: its files without what is NuGet's own.</summary>
    internal void Unpack(PackedCopy copy)
    {
        ZipFile.ExtractToDirectory(copy.Package, Module);
        foreach (string name in new[] { "_rels", "package" })
        {
            Directory.Delete(Path.Combine(Module, name), recursive: true);
        }

        File.Delete(Path.Combine(Module, "[Content_Types].xml"));
        File.Delete(Path.Combine(Module, "OrgAdmin.nuspec"));
    }

    /// <summary>Runs a script in a PowerShell that asks no one and stops at the first error. It writes the code it ends with by `exit`.</summary>
    internal Task<ChildResult> RunAsync(string script, params (string Name, string? Value)[] environment)
    {
        const string Strict = "Set-StrictMode -Version Latest\n$ErrorActionPreference = 'Stop'\n";
        return ChildProcess.RunAsync(
            Built.RequirePowerShell(),
            ["-NoProfile", "-NonInteractive", "-Command", Strict + script],
            environment:
            [
                ("HOME", Home), ("XDG_DATA_HOME", null), ("PSModulePath", Modules), ("HTTP_PROXY", Nowhere),
                ("HTTPS_PROXY", Nowhere), .. environment,
            ]);
    }

    /// <summary>Skips the test where the machine does not have a command of PowerShell, or where a person's folder cannot be another.</summary>
    internal async Task RequireAsync(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows a person's folders do not come from the environment.");
        ChildResult found = await RunAsync($"@(Get-Command {command} -ErrorAction Ignore).Count");
        Assert.SkipWhen(found.Lines.First() == "0", $"There is no {command} on this machine.");
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);
}
