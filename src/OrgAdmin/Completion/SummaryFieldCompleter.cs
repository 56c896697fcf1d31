using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace OrgAdmin.Completion;

/// <summary>Completes the names of the counts that a summary can hold, as the API has them.</summary>
public sealed class SummaryFieldCompleter : IArgumentCompleter
{
    private static readonly string[] Names = typeof(OrgSummary).GetProperties()
        .Where(property => property.DeclaringType == typeof(OrgSummary))
        .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1))
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToArray();

    /// <summary>The names that begin with what was typed.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = CompletionText.Unquote(wordToComplete);
        return Names
            .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name, name, CompletionResultType.ParameterValue, name));
    }
}
