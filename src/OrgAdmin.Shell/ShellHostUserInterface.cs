using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace OrgAdmin.Shell;

/// <summary>The input and output of the engine and the cmdlets.</summary>
internal sealed class ShellHostUserInterface : PSHostUserInterface
{
    private readonly Terminal _terminal;
    private readonly Screen _screen;
    private readonly Questions _questions;

    public ShellHostUserInterface(Terminal terminal, Screen screen, Questions questions)
    {
        _terminal = terminal;
        _screen = screen;
        _questions = questions;
        RawUI = new ShellRawUserInterface(terminal, questions);
        if (!terminal.OutputHasColors)
        {
            PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
        }
    }

    public override PSHostRawUserInterface RawUI { get; }

    public override bool SupportsVirtualTerminal => _terminal.OutputHasColors;

    public override void Write(string value) => _screen.Write(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        _screen.Write(Colored(foregroundColor, backgroundColor, value));

    public override void WriteLine() => _screen.Write(Environment.NewLine);

    public override void WriteLine(string value) => _screen.Write(value + Environment.NewLine);

    public override void WriteLine(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        _screen.Write(Colored(foregroundColor, backgroundColor, value) + Environment.NewLine);

    public override void WriteErrorLine(string value)
    {
        // The engine's error view ends in an empty line that PowerShell's own program does not show.
        if (!string.IsNullOrEmpty(value))
        {
            _screen.WriteError(value + Environment.NewLine);
        }
    }

    public override void WriteWarningLine(string message) => _screen.Write(Styled(FormatStyle.Warning, "WARNING: " + message));

    public override void WriteVerboseLine(string message) => _screen.Write(Styled(FormatStyle.Verbose, "VERBOSE: " + message));

    public override void WriteDebugLine(string message) => _screen.Write(Styled(FormatStyle.Debug, "DEBUG: " + message));

    public override void WriteProgress(long sourceId, ProgressRecord record) => _screen.ShowProgress(record);

    public override string ReadLine() => _questions.ReadLine();

    public override SecureString ReadLineAsSecureString() => _questions.ReadSecret();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        _questions.AskForFields(caption, message, descriptions);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        _questions.AskForChoice(caption, message, choices, defaultChoice);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        _questions.AskForCredential(caption, message, userName);

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) => _questions.AskForCredential(caption, message, userName);

    private static string Styled(FormatStyle style, string text) =>
        GetFormatStyleString(style) + text + GetFormatStyleString(FormatStyle.Reset) + Environment.NewLine;

    private string Colored(ConsoleColor foreground, ConsoleColor background, string text)
    {
        string codes = foreground == RawUI.ForegroundColor ? string.Empty : PSStyle.MapForegroundColorToEscapeSequence(foreground);
        codes += background == RawUI.BackgroundColor ? string.Empty : PSStyle.MapBackgroundColorToEscapeSequence(background);
        return codes.Length == 0 ? text : codes + text + PSStyle.Instance.Reset;
    }
}
