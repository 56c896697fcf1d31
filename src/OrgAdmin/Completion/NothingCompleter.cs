using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace OrgAdmin.Completion;

/// <summary>Offers nothing, where PowerShell by itself would offer the files of the current folder.</summary>
public sealed class NothingCompleter : IArgumentCompleter
{
    /// <summary>Nothing.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Array.Empty<CompletionResult>();
}
