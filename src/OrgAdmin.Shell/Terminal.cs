using System;

namespace OrgAdmin.Shell;

/// <summary>The terminal this program is attached to, if any.</summary>
internal sealed class Terminal(bool nonInteractive)
{
    // The engine's default width without a terminal.
    private const int WidthElsewhere = 120;

    private static readonly bool IsPlain =
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        || Environment.GetEnvironmentVariable("TERM") is "dumb"

        // A Windows console must be switched to interpret escape sequences.
        || OperatingSystem.IsWindows();

    /// <summary>Whether a person can be asked.</summary>
    public bool CanAsk => !nonInteractive && !Console.IsInputRedirected && !Console.IsOutputRedirected;

    public bool OutputHasColors => !IsPlain && !Console.IsOutputRedirected;

    public bool ErrorHasColors => !IsPlain && !Console.IsErrorRedirected;

    public bool ShowsProgress => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    public int Width => !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : WidthElsewhere;

    public int Height => !Console.IsOutputRedirected && Console.WindowHeight > 0 ? Console.WindowHeight : 50;
}
