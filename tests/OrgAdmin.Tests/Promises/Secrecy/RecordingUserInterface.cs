using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Net;
using System.Security;

namespace OrgAdmin.Tests.Promises.Secrecy;

/// <summary>Keeps every text that the user is shown.</summary>
internal sealed class RecordingUserInterface : PSHostUserInterface
{
    private readonly List<string> _shown = [];

    /// <summary>What the user types at the next prompts for a secret.</summary>
    internal Queue<string> Typed { get; } = new();

    internal string UserName { get; set; } = string.Empty;

    internal IReadOnlyList<string> Shown => _shown;

    public override PSHostRawUserInterface? RawUI => null;

    internal void Clear() => _shown.Clear();

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Show(caption + "\n" + message);
        return choices.ToList().FindIndex(choice => choice.Label.StartsWith("&Y", StringComparison.Ordinal));
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        Show(caption + message);
        return descriptions.ToDictionary(field => field.Name, _ => PSObject.AsPSObject(ReadLineAsSecureString()));
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
    {
        Show(caption + message + userName + targetName);
        return new PSCredential(UserName, ReadLineAsSecureString());
    }

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowed, PSCredentialUIOptions options) =>
        PromptForCredential(caption, message, userName, targetName);

    public override string ReadLine() => Typed.Dequeue();

    public override SecureString ReadLineAsSecureString() => new NetworkCredential(string.Empty, Typed.Dequeue()).SecurePassword;

    public override void Write(string value) => Show(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Show(value);

    public override void WriteLine(string value) => Show(value);

    public override void WriteDebugLine(string message) => Show(message);

    public override void WriteErrorLine(string value) => Show(value);

    public override void WriteProgress(long sourceId, ProgressRecord record) =>
        Show($"{record.Activity} {record.StatusDescription} {record.CurrentOperation}");

    public override void WriteVerboseLine(string message) => Show(message);

    public override void WriteWarningLine(string message) => Show(message);

    private void Show(string text) => _shown.Add(text);
}
