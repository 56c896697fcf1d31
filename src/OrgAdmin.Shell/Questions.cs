using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace OrgAdmin.Shell;

/// <summary>
/// Asks questions at the terminal. Without a terminal, or at the end of input, the command that asks fails. Only an empty line typed at a
/// terminal selects the default.
/// </summary>
internal sealed class Questions(Terminal terminal, Screen screen, LineEditor editor, Action interrupted)
{
    private const string GiveAsParameter = "give it as a parameter";

    public int AskForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        string subject = LastLine(message) ?? LastLine(caption) ?? "This command";
        const string Remedy = "use -Confirm:$false to go ahead without a question";
        Require(subject, Remedy);
        Introduce(caption, message);
        ChoiceMenu menu = new(choices, defaultChoice);
        while (true)
        {
            string answer = Ask(menu.Line, subject, Remedy).Trim();
            if (answer is "?")
            {
                screen.Write(menu.Help);
            }
            else if (menu.Find(answer) is { } index)
            {
                return index;
            }
        }
    }

    public Dictionary<string, PSObject> AskForFields(string caption, string message, Collection<FieldDescription> fields)
    {
        string subject = string.Join(", ", fields.Select(static field => field.Name));
        Require(subject, GiveAsParameter);
        Introduce(caption, message);
        return fields.ToDictionary(static field => field.Name, AskForField);
    }

    public PSCredential AskForCredential(string caption, string message, string? userName)
    {
        const string Subject = "A user name and password";
        Require(Subject, GiveAsParameter);
        Introduce(caption, message);
        string user = string.IsNullOrEmpty(userName) ? Ask("User: ", Subject, GiveAsParameter) : userName;
        return new PSCredential(user, AskForSecret($"Password for user {user}: ", Subject));
    }

    public string ReadLine()
    {
        Require("A line of text", GiveAsParameter);
        return Ask(string.Empty, "A line of text", GiveAsParameter);
    }

    public SecureString ReadSecret()
    {
        Require("A secret", GiveAsParameter);
        return AskForSecret(string.Empty, "A secret");
    }

    public KeyInfo ReadKey(ReadKeyOptions options)
    {
        Require("A key press", GiveAsParameter);
        ConsoleKeyInfo key = LineEditor.ReadKey();
        if (LineEditor.IsInterrupt(key) && !options.HasFlag(ReadKeyOptions.AllowCtrlC))
        {
            Check(LineEnd.Interrupted, "A key press", GiveAsParameter);
        }

        if (!options.HasFlag(ReadKeyOptions.NoEcho))
        {
            screen.Write(key.KeyChar.ToString());
        }

        return new KeyInfo((int)key.Key, key.KeyChar, controlKeyState: default, keyDown: true);
    }

    private PSObject AskForField(FieldDescription field)
    {
        if (field.ParameterTypeFullName == typeof(SecureString).FullName)
        {
            return PSObject.AsPSObject(AskForSecret($"{field.Name}: ", field.Name));
        }

        if (field.ParameterTypeFullName == typeof(PSCredential).FullName)
        {
            return PSObject.AsPSObject(AskForCredential(caption: string.Empty, message: field.Name, userName: null));
        }

        return field.ParameterTypeFullName.EndsWith("[]", StringComparison.Ordinal)
            ? PSObject.AsPSObject(AskForList(field.Name))
            : PSObject.AsPSObject(Ask($"{field.Name}: ", field.Name, GiveAsParameter));
    }

    private string[] AskForList(string name)
    {
        List<string> items = [];
        while (Ask($"{name}[{items.Count}]: ", name, GiveAsParameter) is { Length: > 0 } item)
        {
            items.Add(item);
        }

        return [.. items];
    }

    private string Ask(string prompt, string subject, string remedy)
    {
        screen.Write(prompt);
        TypedLine line = editor.ReadLine();
        Check(line.End, subject, remedy);
        return line.Text;
    }

    private SecureString AskForSecret(string prompt, string subject)
    {
        screen.Write(prompt);
        SecureString secret = new();
        LineEnd end = editor.ReadHidden(
            secret.AppendChar,
            () =>
            {
                if (secret.Length > 0)
                {
                    secret.RemoveAt(secret.Length - 1);
                }
            });
        Check(end, subject, GiveAsParameter);
        secret.MakeReadOnly();
        return secret;
    }

    private void Check(LineEnd end, string subject, string remedy)
    {
        if (end is LineEnd.EndOfInput)
        {
            throw Refusal(subject, "the input ended without one", remedy);
        }

        if (end is LineEnd.Interrupted)
        {
            interrupted();
            throw new PipelineStoppedException();
        }
    }

    private void Require(string subject, string remedy)
    {
        if (!terminal.CanAsk)
        {
            throw Refusal(subject, "no one can be asked here", remedy);
        }
    }

    private static PromptRefusedException Refusal(string subject, string why, string remedy) =>
        new($"{subject} needs an answer, and {why}: {remedy}.");

    private void Introduce(string caption, string message)
    {
        foreach (string text in new[] { caption, message }.Where(static text => !string.IsNullOrEmpty(text)))
        {
            screen.Write(text + Environment.NewLine);
        }
    }

    // The engine's own questions name the action on their last line.
    private static string? LastLine(string? text) =>
        text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault()?.TrimEnd('.', '?', '!');
}
