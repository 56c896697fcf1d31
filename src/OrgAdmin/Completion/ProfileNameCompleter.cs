using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using OrgAdmin.Planning.Profiles;

namespace OrgAdmin.Completion;

/// <summary>Completes the name of a profile.</summary>
public sealed class ProfileNameCompleter : IArgumentCompleter
{
    /// <summary>The names that begin with what was typed; none when the profiles cannot be read, for an error would disturb typing.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = CompletionText.Unquote(wordToComplete);
        try
        {
            return ProfileFile.OfUser().Read()
                .Where(profile => CompletionText.IsSafe(profile.Name) && profile.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Select(profile => new CompletionResult(
                    CompletionText.Quote(profile.Name), profile.Name, CompletionResultType.ParameterValue, profile.TokenSource.ForDisplay()))
                .ToList();
        }
        catch (OrgApiException)
        {
            return Array.Empty<CompletionResult>();
        }
    }
}
