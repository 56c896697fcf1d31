using System;
using System.Linq;
using System.Management.Automation.Language;

namespace OrgAdmin.Shell;

/// <summary>The prompt: reads a command, which may take several lines, runs it, and reads the next.</summary>
internal sealed class InteractiveLoop(Session session, ShellHost host)
{
    private const string FirstPrompt = "OrgAdmin> ";
    private const string NextPrompt = ">> ";

    /// <summary>Runs until <c>exit</c> or the end of input, and returns the exit code.</summary>
    /// <param name="greetedVersion">The module's version for the greeting; null for none.</param>
    public int Run(Version? greetedVersion)
    {
        if (greetedVersion is not null)
        {
            host.Screen.Write($"""
                OrgAdmin {greetedVersion}
                Get-Command -Module OrgAdmin   the commands
                Connect-Org -Sandbox           try them on made-up organizations
                exit                           leave

                """.ReplaceLineEndings() + Environment.NewLine);
        }

        while (host.RequestedExitCode is null && ReadCommand() is { } command)
        {
            if (!string.IsNullOrWhiteSpace(command))
            {
                session.RunTyped(command);
            }
        }

        return host.RequestedExitCode ?? ExitCode.Success;
    }

    // Null at the end of input; empty when the command was cancelled.
    private string? ReadCommand()
    {
        string command = string.Empty;
        do
        {
            TypedLine line = ReadLine(command.Length == 0 ? FirstPrompt : NextPrompt);
            switch (line.End)
            {
                case LineEnd.EndOfInput:
                    return null;
                case LineEnd.Interrupted:
                    return string.Empty;
                default:
                    command += command.Length == 0 ? line.Text : Environment.NewLine + line.Text;
                    break;
            }
        }
        while (IsIncomplete(command));

        return command;
    }

    private TypedLine ReadLine(string prompt)
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() is { } text
                ? new TypedLine(LineEnd.Entered, text)
                : new TypedLine(LineEnd.EndOfInput, string.Empty);
        }

        host.Screen.Write(prompt);
        return host.Editor.ReadLine(remember: true);
    }

    private static bool IsIncomplete(string command)
    {
        Parser.ParseInput(command, out _, out ParseError[] errors);
        return errors.Any(static error => error.IncompleteInput);
    }
}
