using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace OrgAdmin.Shell;

/// <summary>This program as a host of the engine.</summary>
internal sealed class ShellHost : PSHost
{
    public ShellHost(Terminal terminal)
    {
        Screen = new Screen(terminal);
        Editor = new LineEditor();
        UI = new ShellHostUserInterface(terminal, Screen, new Questions(terminal, Screen, Editor, () => Interrupted?.Invoke()));
    }

    public Screen Screen { get; }

    public LineEditor Editor { get; }

    /// <summary>Called when Ctrl+C is typed in answer to a question.</summary>
    public Action? Interrupted { get; set; }

    /// <summary>The number given to <c>exit</c>; null while nothing has asked to leave.</summary>
    public int? RequestedExitCode { get; private set; }

    public override PSHostUserInterface UI { get; }

    public override string Name => "OrgAdmin.Shell";

    public override Version Version { get; } = typeof(ShellHost).Assembly.GetName().Version ?? new Version(0, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override void EnterNestedPrompt() =>
        throw new NotSupportedException("This shell has no nested prompt: answer a question with one of its other choices.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("This shell has no nested prompt to leave.");

    public override void NotifyBeginApplication() => Screen.HideProgress();

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode) => RequestedExitCode = exitCode;
}
