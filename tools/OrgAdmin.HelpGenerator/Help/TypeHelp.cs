using System;

namespace OrgAdmin.HelpGenerator.Help;

/// <summary>What a cmdlet takes from the pipeline or emits; a null type stands for nothing.</summary>
internal sealed record TypeHelp(Type? Type, string Text)
{
    internal string Name => Type?.FullName ?? "None";
}
