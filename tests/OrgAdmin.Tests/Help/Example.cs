using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace OrgAdmin.Tests.Help;

/// <summary>An example from the help or from a page, and what can be told from its code.</summary>
/// <param name="Name">Where it stands.</param>
/// <param name="Code">What a reader would type.</param>
/// <param name="Text">What is said about it.</param>
internal sealed record Example(string Name, string Code, string Text)
{
    private static readonly string[] Verbs = ["Set", "Remove", "New", "Revoke", "Update", "Approve", "Deny", "Move"];

    internal IReadOnlyList<ParseError> ParseErrors
    {
        get
        {
            Parser.ParseInput(Code, out _, out ParseError[] errors);
            return errors;
        }
    }

    /// <summary>The names of all commands in it.</summary>
    internal IReadOnlyList<string> Commands => Calls.Select(call => call.GetCommandName()).Where(name => name is not null).Distinct().ToList();

    internal bool HasPipeline => Ast.FindAll(node => node is PipelineAst { PipelineElements.Count: > 1 }, true).Any();

    /// <summary>Whether it changes something, if nothing keeps it from that.</summary>
    internal bool Changes => Calls.Any(call => IsChange(call) && !Has(call, "WhatIf"));

    internal bool Rehearses => Calls.Any(call => IsChange(call) && Has(call, "WhatIf"));

    /// <summary>Whether it is about the connection and nothing else.</summary>
    internal bool IsAboutConnection => Commands.Where(IsOurs).All(name => name is "Connect-Org" or "Disconnect-Org" or "Get-OrgConnection" or "Register-OrgProfile" or "Get-OrgProfile" or "Unregister-OrgProfile");

    /// <summary>Whether it opens a connection of its own that leads out of the process.</summary>
    internal bool Connects => Calls.Any(call => call.GetCommandName() == "Connect-Org" && !Has(call, "Sandbox"));

    /// <summary>The names of the parameters that are given to a command.</summary>
    internal IEnumerable<string> ParametersOf(string command) => Calls
        .Where(call => call.GetCommandName() == command)
        .SelectMany(call => call.CommandElements.OfType<CommandParameterAst>())
        .Select(parameter => parameter.ParameterName);

    internal static bool IsOurs(string command) => command.Split('-') is
        [_, "Org" or "OrgMember" or "OrgInvite" or "OrgConnection" or "OrgToken" or "OrgAccess" or "OrgProfile" or "OrgRoster" or "OrgReport"
            or "OrgAuditLog" or "OrgApplication" or "OrgDashboard" or "OrgUsage" or "OrgLimit" or "OrgResource"];

    private ScriptBlockAst Ast => Parser.ParseInput(Code, out _, out _);

    private IEnumerable<CommandAst> Calls => Ast.FindAll(node => node is CommandAst, true).Cast<CommandAst>();

    public override string ToString() => Name;

    private static bool IsChange(CommandAst call) =>
        call.GetCommandName() is { } name && IsOurs(name) && Verbs.Contains(name.Split('-')[0]);

    private static bool Has(CommandAst call, string parameter) => call.CommandElements
        .OfType<CommandParameterAst>()
        .Any(given => string.Equals(given.ParameterName, parameter, StringComparison.OrdinalIgnoreCase));
}
