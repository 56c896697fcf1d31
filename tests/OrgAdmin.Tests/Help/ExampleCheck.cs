using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.HelpGenerator.Help;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Help;

/// <summary>What must be true of an example that was run.</summary>
internal static partial class ExampleCheck
{
    internal static void Verify(Example example, ExampleRun run, IReadOnlyList<RecordedRequest> requests)
    {
        string[] announced = ErrorId().Matches(example.Text).Select(match => match.Value).ToArray();
        Assert.Equal(announced, run.ErrorIds.Distinct());

        IEnumerable<RecordedRequest> writes = requests.Where(request => request.IsWrite);
        if (example.Changes && announced.Length == 0)
        {
            Assert.NotEmpty(writes);
        }
        else
        {
            Assert.Empty(writes);
        }

        // An example that finds nothing would prove nothing.
        Assert.True(
            run.OutputCount > 0 || requests.Any(request => request.IsWrite) || example.Rehearses || announced.Length > 0
                || run.HasFile || example.IsAboutConnection,
            $"{example.Name} shows nothing.");
        VerifyOperations(example, requests);
    }

    /// <summary>Every request must be one of those that the notes of the example's cmdlets name.</summary>
    private static void VerifyOperations(Example example, IReadOnlyList<RecordedRequest> requests)
    {
        string[] patterns = HelpExamples.Cmdlets
            .Where(cmdlet => example.Commands.Contains(cmdlet.Name))
            .SelectMany(cmdlet => cmdlet.Operations)
            .Select(Pattern)
            .ToArray();
        foreach (RecordedRequest request in requests)
        {
            string sent = $"{request.Method} {request.RawPath}";
            Assert.True(patterns.Any(pattern => Regex.IsMatch(sent, pattern)), $"{example.Name} sends {sent}, which no note of its cmdlets names.");
        }
    }

    private static string Pattern(OperationHelp operation) =>
        $"^{Regex.Replace(operation.Request.Split('?')[0], @"\{\w+\}", "[0-9a-fA-F]{24}")}$";

    [GeneratedRegex(@"\bOrg(Api|Admin)\.\w+")]
    private static partial Regex ErrorId();
}
