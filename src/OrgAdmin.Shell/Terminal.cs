using System;

namespace OrgAdmin.Shell;

/// <summary>What this program is attached to.</summary>
internal sealed class Terminal(bool nonInteractive)
{
    // What the engine takes where there is no terminal.
    private const int WidthElsewhere = 120;

    private static readonly bool IsPlain =
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        || Environment.GetEnvironmentVariable("TERM") is "dumb"

        // A Windows console shows escape sequences as text until it is switched over.
        || OperatingSystem.IsWindows();

    /// <summary>Whether a person reads the questions and types the answers.</summary>
    public bool CanAsk => !nonInteractive && !Console.IsInputRedirected && !Console.IsOutputRedirected;

    public bool OutputHasColors => !IsPlain && !Console.IsOutputRedirected;

    public bool ErrorHasColors => !IsPlain && !Console.IsErrorRedirected;

    public bool ShowsProgress => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    public int Width => !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : WidthElsewhere;

    public int Height => !Console.IsOutputRedirected && Console.WindowHeight > 0 ? Console.WindowHeight : 50;
}
