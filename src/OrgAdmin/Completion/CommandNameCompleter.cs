using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using OrgAdmin.Cmdlets;

namespace OrgAdmin.Completion;

/// <summary>Completes the name of a cmdlet of the module that talks to the API.</summary>
public sealed class CommandNameCompleter : IArgumentCompleter
{
    /// <summary>The names that begin with what was typed.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = CompletionText.Unquote(wordToComplete);
        return CommandTable.All
            .Where(needs => needs.NeedsToken && needs.Command.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(needs => new CompletionResult(needs.Command, needs.Command, CompletionResultType.ParameterValue, needs.Command));
    }
}
