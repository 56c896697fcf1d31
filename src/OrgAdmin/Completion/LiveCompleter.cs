using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using OrgAdmin.Core;

namespace OrgAdmin.Completion;

/// <summary>
/// Completes a value with data from the API. It only reads, never prompts, and waits a second at most. Without a connection or a response
/// it returns nothing, because an error during completion would disturb typing.
/// </summary>
public abstract class LiveCompleter : IArgumentCompleter
{
    private protected LiveCompleter()
    {
    }

    /// <summary>The choices whose value begins with the typed text, or whose names contain it.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var line = new CompletedLine(commandAst, fakeBoundParameters);
            string typed = CompletionText.Unquote(wordToComplete);
            return line.Connection is { } connection
                ? ToResults(Choices(line, connection).Where(choice => CompletionText.IsSafe(choice.Value) && choice.Matches(typed)).ToList(), wordToComplete, typed)
                : Array.Empty<CompletionResult>();
        }
        catch (Exception)
        {
            // The command itself will report what is wrong with the connection.
            return Array.Empty<CompletionResult>();
        }
    }

    /// <summary>The call of a completer; the transport refuses requests that may change something.</summary>
    private protected static OrgCall Reading => new() { IsRehearsal = true };

    /// <summary>All choices, in display order.</summary>
    private protected abstract IEnumerable<Choice> Choices(CompletedLine line, OrgConnection connection);

    // A shell puts what several matches begin with in the place of what was typed. Where that was a part of a name and the values are ids,
    // it would be gone; what was typed is then a match of its own, with which the others have no beginning in common.
    private List<CompletionResult> ToResults(IReadOnlyList<Choice> choices, string word, string typed)
    {
        List<CompletionResult> results = choices
            .Select(choice => new CompletionResult(
                CompletionText.Quote(Write(choice.Value)), choice.Label, CompletionResultType.ParameterValue, choice.Tooltip))
            .ToList();
        if (choices.Count > 1 && choices.Any(choice => !choice.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
        {
            results.Add(new CompletionResult(word, word, CompletionResultType.ParameterValue, Messages.CompletedAsTyped));
        }

        return results;
    }

    /// <summary>The value in the form the parameter takes.</summary>
    private protected virtual string Write(string value) => value;
}
