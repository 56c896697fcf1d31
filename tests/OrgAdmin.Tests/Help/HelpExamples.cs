using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using OrgAdmin.HelpGenerator;
using OrgAdmin.HelpGenerator.Help;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Help;

/// <summary>The examples of the cmdlets' help and of the pages.</summary>
internal static partial class HelpExamples
{
    internal static IReadOnlyList<CmdletHelp> Cmdlets { get; } = HelpFiles.ReadCmdlets();

    internal static IReadOnlyDictionary<string, Example> OfCmdlets { get; } = Cmdlets
        .SelectMany(cmdlet => cmdlet.Examples.Select((example, index) => new Example(
            $"{cmdlet.Name} {index + 1}: {example.Title}", example.Code, string.Join(" ", example.Introduction.Concat(example.Remarks)))))
        .ToDictionary(example => example.Name);

    /// <summary>Examples for which the bare engine and the module are enough; those that connect need an environment of their own.</summary>
    public static TheoryData<string> ForEngine => new(OfCmdlets.Values.Where(IsForEngine).Select(example => example.Name));

    /// <summary>The other examples.</summary>
    public static TheoryData<string> ForPowerShell => new(OfCmdlets.Values.Where(example => !IsForEngine(example)).Select(example => example.Name));

    /// <summary>
    /// What a page lets its reader run, in order: each block that is marked as PowerShell, and each line at a PowerShell prompt of a block
    /// that is marked as console, with what the page shows below it. Nothing where the page is not there.
    /// </summary>
    internal static IReadOnlyList<Example> OfPage(string name)
    {
        string path = Path.Combine(Repository.Root, name);
        return File.Exists(path)
            ? Block().Matches(File.ReadAllText(path)).SelectMany(block => OfBlock(name, block)).ToList()
            : [];
    }

    private static IEnumerable<Example> OfBlock(string name, Match block)
    {
        string text = block.Groups["text"].Value;
        return block.Groups["language"].Value == "powershell"
            ? [new Example($"{name}, at {block.Index}", text, string.Empty)]
            : Prompt().Matches(text).Select(line =>
                new Example($"{name}, at {block.Index + line.Index}", line.Groups["code"].Value, line.Groups["output"].Value));
    }

    private static bool IsForEngine(Example example) => !example.Connects && example.Commands.All(name => Example.IsOurs(name) || InEngine(name));

    private static bool InEngine(string command) =>
        typeof(PSObject).Assembly.GetExportedTypes().Any(type => type.GetCustomAttributes(typeof(CmdletAttribute), false)
            .Cast<CmdletAttribute>()
            .Any(attribute => $"{attribute.VerbName}-{attribute.NounName}" == command));

    [GeneratedRegex(@"^```(?<language>powershell|console)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^PS> (?<code>[^\n]*)\n(?<output>(?:(?!PS> |\$ )[^\n]*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Prompt();
}
