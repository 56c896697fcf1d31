using System;
using System.Management.Automation;

namespace OrgAdmin.Formatting;

/// <summary>Colours text when the terminal supports it and NO_COLOR is not set.</summary>
internal static class ScreenColor
{
    private static readonly int EngineMajor = typeof(PSObject).Assembly.GetName().Version?.Major ?? 0;

    // Read each time, because both variables may change during a session.
    private static bool IsOn => Decide(
        Console.IsOutputRedirected,
        Environment.GetEnvironmentVariable("NO_COLOR"),
        Environment.GetEnvironmentVariable("TERM"),
        EngineMajor);

    internal static string Red(string text) => Wrap(text, 31);

    internal static string Magenta(string text) => Wrap(text, 35);

    /// <summary>
    /// Whether to use colour. Windows PowerShell (engine version 3) counts the escape codes when it cuts columns, and its console may print
    /// them as text.
    /// </summary>
    internal static bool Decide(bool isRedirected, string? noColor, string? terminal, int engineMajor) =>
        !isRedirected && string.IsNullOrEmpty(noColor) && terminal != "dumb" && engineMajor >= 7;

    private static string Wrap(string text, int code) => IsOn ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
