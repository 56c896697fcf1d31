using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using OrgAdmin.Core;

namespace OrgAdmin.Completion;

/// <summary>
/// Completes a value from what the API knows. It only reads, asks nobody, waits a second at most, and stays silent where there is no
/// connection or no answer: a completion that complains is worse than none.
/// </summary>
public abstract class LiveCompleter : IArgumentCompleter
{
    private protected LiveCompleter()
    {
    }

    /// <summary>The values that begin with what was typed, or whose names hold it.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var line = new CompletedLine(commandAst, fakeBoundParameters);
            string typed = CompletionText.Unquote(wordToComplete);
            return line.Connection is { } connection
                ? Choices(line, connection)
                    .Where(choice => CompletionText.IsSafe(choice.Value) && choice.Matches(typed))
                    .Select(choice => new CompletionResult(
                        CompletionText.Quote(Write(choice.Value)), choice.Label, CompletionResultType.ParameterValue, choice.Tooltip))
                    .ToList()
                : Array.Empty<CompletionResult>();
        }
        catch (Exception)
        {
            // Whatever is wrong with the connection, the command itself will say.
            return Array.Empty<CompletionResult>();
        }
    }

    /// <summary>The call of a completer: the transport lets nothing through that could change something.</summary>
    private protected static OrgCall Reading => new() { IsRehearsal = true };

    /// <summary>All values there are, in the order to show them.</summary>
    private protected abstract IEnumerable<Choice> Choices(CompletedLine line, OrgConnection connection);

    /// <summary>The value as the parameter wants it written.</summary>
    private protected virtual string Write(string value) => value;
}
