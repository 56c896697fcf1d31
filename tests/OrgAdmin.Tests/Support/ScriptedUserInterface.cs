using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace OrgAdmin.Tests.Support;

/// <summary>Answers each choice with one key, and keeps the questions and what was written to the host.</summary>
internal sealed class ScriptedUserInterface : PSHostUserInterface
{
    private readonly char _answer;
    private readonly List<string> _questions = new();
    private readonly List<string> _lines = new();

    internal ScriptedUserInterface(char answer) => _answer = answer;

    internal IReadOnlyList<string> Questions => _questions;

    internal IReadOnlyList<string> Lines => _lines;

    public override PSHostRawUserInterface? RawUI => null;

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        _questions.Add(message);
        return choices.Select((choice, index) => (choice, index)).First(pair => pair.choice.Label.Contains("&" + _answer, StringComparison.OrdinalIgnoreCase)).index;
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw new NotSupportedException();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw new NotSupportedException();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowed, PSCredentialUIOptions options) =>
        throw new NotSupportedException();

    public override string ReadLine() => throw new NotSupportedException();

    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();

    public override void Write(string value) => _lines.Add(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => _lines.Add(value);

    public override void WriteLine(string value) => _lines.Add(value);

    public override void WriteDebugLine(string message) => _lines.Add(message);

    public override void WriteErrorLine(string value) => _lines.Add(value);

    public override void WriteProgress(long sourceId, ProgressRecord record) => _lines.Add(record.ToString());

    public override void WriteVerboseLine(string message) => _lines.Add(message);

    public override void WriteWarningLine(string message) => _lines.Add(message);
}
