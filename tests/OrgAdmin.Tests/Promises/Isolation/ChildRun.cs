using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace OrgAdmin.Tests.Promises.Isolation;

/// <summary>What a child process left behind.</summary>
internal sealed record ChildRun(int ExitCode, string Output, string Error)
{
    internal IReadOnlyList<string> Lines => Output.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).ToList();

    internal ChildRun MustSucceed()
    {
        Assert.True(ExitCode == 0 && Error.Length == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }
}
