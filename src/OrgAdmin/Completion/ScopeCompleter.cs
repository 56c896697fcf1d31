using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using OrgAdmin.Core;

namespace OrgAdmin.Completion;

/// <summary>Completes a scope that opens something the module sends.</summary>
public sealed class ScopeCompleter : IArgumentCompleter
{
    /// <summary>The scopes that contain what was typed.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = CompletionText.Unquote(wordToComplete);
        return OperationAccess.All.SelectMany(operation => operation.Scopes)
            .Distinct(StringComparer.Ordinal)
            .Where(scope => scope.IndexOf(typed, StringComparison.OrdinalIgnoreCase) >= 0)
            .OrderBy(scope => scope, StringComparer.Ordinal)
            .Select(scope => new CompletionResult(CompletionText.Quote(scope), scope, CompletionResultType.ParameterValue, scope));
    }
}
