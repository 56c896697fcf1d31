using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace OrgAdmin.Completion;

/// <summary>Completes words of the API as they are; others may be given, too.</summary>
public abstract class FixedWordCompleter : IArgumentCompleter
{
    private readonly IReadOnlyList<string> _words;

    private protected FixedWordCompleter(IReadOnlyList<string> words) => _words = words;

    /// <summary>The words that begin with what was typed.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = CompletionText.Unquote(wordToComplete);
        return _words
            .Where(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(word => new CompletionResult(word, word, CompletionResultType.ParameterValue, word));
    }
}
