using System;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    internal static void Print()
    {
        double memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores, {memory:F0} GiB, {RuntimeInformation.OSDescription}"));
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, pwsh: {VersionOf(Programs.Pwsh?.Program, Programs.Pwsh?.With())}, node: {VersionOf(Programs.Node)}");
    }

    private static string VersionOf(string? program, params string[]? first)
    {
        if (program is null)
        {
            return "none";
        }

        using Process process = Process.Start(new ProcessStartInfo(program, [.. first ?? [], "--version"]) { RedirectStandardOutput = true })!;
        string version = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return version;
    }
}
