using System.Collections.Generic;

namespace OrgAdmin.HelpGenerator.Reading;

/// <summary>The texts of the parameters that PowerShell itself adds to a cmdlet, which no XML docs describe.</summary>
internal static class EngineParameters
{
    internal static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["WhatIf"] = "Says what would be changed, and changes nothing. Reads that find out names are still sent.",
        ["Confirm"] = "Asks before each change. `-Confirm:$false` never asks; scripts that run unattended need it.",
        ["First"] = "Gets only so many organizations. No more pages are asked for than these need.",
        ["Skip"] = "Leaves out so many organizations before the first one that is emitted.",
        ["IncludeTotalCount"] = "Emits the number of all organizations first, before those that `-First` and `-Skip` choose.",
    };

    internal static IReadOnlyDictionary<string, string> Defaults { get; } = new Dictionary<string, string>
    {
        ["First"] = "All",
        ["Skip"] = "0",
    };
}
