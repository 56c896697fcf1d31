using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace OrgAdmin.Tests.Support;

/// <summary>Keeps the tests, and the processes that they start, away from the profiles of whoever runs them.</summary>
internal static class OwnProfiles
{
    internal static string File { get; } = Path.Combine(Path.GetTempPath(), $"orgadmin-tests-{Environment.ProcessId}", "profiles.json");

    [ModuleInitializer]
    internal static void Use() => Environment.SetEnvironmentVariable("ORGADMIN_PROFILES", File);
}
