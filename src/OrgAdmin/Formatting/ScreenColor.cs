using System;
using System.Management.Automation;

namespace OrgAdmin.Formatting;

/// <summary>Colour on the screen, where there is one that shows it and nobody has said no.</summary>
internal static class ScreenColor
{
    private static readonly int EngineMajor = typeof(PSObject).Assembly.GetName().Version?.Major ?? 0;

    // Each time anew: both variables may be set in the middle of a session.
    private static bool IsOn => Decide(
        Console.IsOutputRedirected,
        Environment.GetEnvironmentVariable("NO_COLOR"),
        Environment.GetEnvironmentVariable("TERM"),
        EngineMajor);

    internal static string Red(string text) => Wrap(text, 31);

    internal static string Magenta(string text) => Wrap(text, 35);

    /// <summary>
    /// Whether to colour. Windows PowerShell (its engine is version 3) counts the codes as text when it cuts columns, and its console may
    /// show them as such.
    /// </summary>
    internal static bool Decide(bool isRedirected, string? noColor, string? terminal, int engineMajor) =>
        !isRedirected && string.IsNullOrEmpty(noColor) && terminal != "dumb" && engineMajor >= 7;

    private static string Wrap(string text, int code) => IsOn ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
