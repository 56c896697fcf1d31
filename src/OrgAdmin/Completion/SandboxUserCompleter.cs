using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using OrgAdmin.Commands;

namespace OrgAdmin.Completion;

/// <summary>Completes the address of one of the sandbox's people.</summary>
public sealed class SandboxUserCompleter : IArgumentCompleter
{
    /// <summary>The addresses that begin with what was typed.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = CompletionText.Unquote(wordToComplete);
        return SandboxConnection.People()
            .Where(email => email.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(email => new CompletionResult(email, email, CompletionResultType.ParameterValue, email));
    }
}
