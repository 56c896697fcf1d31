using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Completion;

/// <summary>Presses Tab at the end of a line, through the engine's own entry point.</summary>
internal static class Completing
{
    /// <summary>The values that are offered; the engine's own offers, such as files, are left out.</summary>
    internal static IReadOnlyList<CompletionResult> Complete(this ModuleSession session, string line)
    {
        using var shell = PowerShell.Create(session.Runspace);
        return CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches
            .Where(match => match.ResultType == CompletionResultType.ParameterValue)
            .ToList();
    }

    internal static string[] Texts(this ModuleSession session, string line) =>
        session.Complete(line).Select(match => match.CompletionText).ToArray();

    internal static OrgConnection Connection(this ModuleSession session) =>
        session.Run("Get-OrgConnection").Objects<OrgConnection>().Single();
}
