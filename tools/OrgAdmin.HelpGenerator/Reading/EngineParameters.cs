using System.Collections.Generic;

namespace OrgAdmin.HelpGenerator.Reading;

/// <summary>The texts of the parameters that PowerShell itself adds to a cmdlet, which no XML docs describe.</summary>
internal static class EngineParameters
{
    internal static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["WhatIf"] = "Says what would be changed, and changes nothing. Reads that look up names are still sent.",
        ["Confirm"] = "Asks before each change. `-Confirm:$false` never asks; unattended scripts need it.",
        ["First"] = "Gets only this many organizations. No more pages are requested than that takes.",
        ["Skip"] = "Skips this many organizations before the first one that is emitted.",
        ["IncludeTotalCount"] = "First emits the number of all organizations, then those that `-First` and `-Skip` select.",
    };

    internal static IReadOnlyDictionary<string, string> Defaults { get; } = new Dictionary<string, string>
    {
        ["First"] = "All",
        ["Skip"] = "0",
    };
}
