using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace OrgAdmin.Tests.Formatting;

/// <summary>Keeps lines and progress; asks nobody.</summary>
internal sealed class CapturingScreen(int width, bool isRaw) : PSHostUserInterface
{
    private readonly StringBuilder _text = new();
    private readonly List<ProgressRecord> _progress = [];

    internal string Text => string.Join('\n', _text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd(' ')));

    internal IReadOnlyList<ProgressRecord> Progress => _progress;

    public override PSHostRawUserInterface RawUI { get; } = new CapturingRawScreen(width);

    internal void Clear()
    {
        _text.Clear();
        _progress.Clear();
    }

    // Raw keeps escape sequences of others; those of the engine's own table headers are not meant.
    public override void Write(string value) => _text.Append(isRaw ? WithoutHeaderStyle(value) : GetOutputString(value, supportsVirtualTerminal: false));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => Write(value + "\n");

    public override void WriteErrorLine(string value) => WriteLine(value);

    public override void WriteWarningLine(string message) => WriteLine(message);

    public override void WriteVerboseLine(string message) => WriteLine(message);

    public override void WriteDebugLine(string message) => WriteLine(message);

    public override void WriteProgress(long sourceId, ProgressRecord record) => _progress.Add(record);

    private static string WithoutHeaderStyle(string value)
    {
        foreach (string style in new[] { PSStyle.Instance.Formatting.TableHeader, PSStyle.Instance.Formatting.CustomTableHeaderLabel,
            PSStyle.Instance.Formatting.FormatAccent, PSStyle.Instance.Reset })
        {
            value = value.Replace(style, string.Empty, StringComparison.Ordinal);
        }

        return value;
    }

    public override string ReadLine() => throw new NotSupportedException();

    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw new NotSupportedException();

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw new NotSupportedException();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw new NotSupportedException();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowed, PSCredentialUIOptions options) =>
        throw new NotSupportedException();
}
