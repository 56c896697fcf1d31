using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Soak;
using OrgAdmin.Benchmarks.Support;
using OrgAdmin.Benchmarks.Works;

namespace OrgAdmin.Benchmarks;

internal static class Program
{
    private const string All = "all";
    private const string Beside = "--beside";

    // The soak is last: it takes minutes and leaves this process warm.
    private static readonly IBenchmark[] Benchmarks =
    [
        new ImportBenchmark(),
        new FirstBenchmark(),
        new InviteBenchmark(),
        new MemberBenchmark(),
        new OrgListBenchmark(),
        new WalkBenchmark(),
        new ThrottleBenchmark(),
        new ScaleBenchmark(),
        new RosterBenchmark(),
        new SoakBenchmark(),
    ];

    private static async Task<int> Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (args is [.. string[] before, Beside, string other])
        {
            Checkout.OtherManifest = Path.GetFullPath(Path.Combine(other, Path.GetFileName(Checkout.Manifest)));
            args = before;
        }

        IBenchmark[] chosen = [.. Benchmarks.Where(benchmark => args.FirstOrDefault() == All || args.FirstOrDefault() == benchmark.Name)];
        if (chosen.Length == 0)
        {
            PrintUsage();
            return 64;
        }

        Machine.Print();
        var failed = new List<string>();
        foreach (IBenchmark benchmark in chosen)
        {
            if (benchmark.NeedsPwsh && Programs.Pwsh is null)
            {
                Console.WriteLine($"Without {benchmark.Name}: there is no pwsh on this machine.");
            }
            else if (!await benchmark.RunAsync(args[1..]).ConfigureAwait(false))
            {
                failed.Add(benchmark.Name);
            }
        }

        Console.WriteLine(failed.Count == 0 ? "All bounds are kept." : $"Bounds exceeded in: {string.Join(", ", failed)}.");
        return failed.Count == 0 ? 0 : 1;
    }

    private static void PrintUsage()
    {
        Console.WriteLine("OrgAdmin.Benchmarks <benchmark>");
        foreach (IBenchmark benchmark in Benchmarks)
        {
            Console.WriteLine($"  {benchmark.Usage}");
        }

        Console.WriteLine($"  {All}   all of them, the soak last");
        Console.WriteLine($"  … {Beside} <folder>   the module of another checkout, built, takes part where OrgAdmin does");
    }
}
