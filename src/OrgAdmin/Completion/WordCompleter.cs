using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Completion;

/// <summary>Completes a value from a set of words.</summary>
public abstract class WordCompleter : IArgumentCompleter
{
    private readonly ApiEnum _words;

    private protected WordCompleter(ApiEnum words) => _words = words;

    /// <summary>The words that begin with what was typed.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = CompletionText.Unquote(wordToComplete);
        return _words.Shown
            .Where(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(word => new CompletionResult(word, word, CompletionResultType.ParameterValue, word));
    }
}
