using System;
using System.Linq;

namespace OrgAdmin.Tests.Support;

/// <summary>How a program ended and what it wrote.</summary>
internal sealed record ChildResult(int ExitCode, string Output, string Error)
{
    internal string[] Lines => Output.Split('\n').Select(line => line.TrimEnd()).ToArray();

    public override string ToString() => $"Exit code {ExitCode}{Environment.NewLine}{Output}{Environment.NewLine}{Error}";
}
