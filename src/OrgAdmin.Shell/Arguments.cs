using System;
using System.Collections.Generic;

namespace OrgAdmin.Shell;

/// <summary>Parses the command line like PowerShell's own program: any case, one dash or two, abbreviated names.</summary>
internal sealed class Arguments
{
    // A name, and the shortest abbreviation that PowerShell's program accepts.
    private static readonly (string Name, int Shortest)[] Known =
    [
        ("command", 1),
        ("file", 1),
        ("help", 1),
        ("noexit", 3),
        ("nologo", 3),
        ("noninteractive", 4),
        ("noprofile", 3),
    ];

    private readonly List<string> _rest = [];

    private Arguments()
    {
    }

    public StartMode Mode { get; private set; }

    /// <summary>The command's text or the script's path; "-" stands for standard input.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>What follows the script's path.</summary>
    public IReadOnlyList<string> ScriptArguments => _rest;

    public bool NoExit { get; private set; }

    public bool NonInteractive { get; private set; }

    public bool NoLogo { get; private set; }

    /// <summary>One sentence on what is wrong with the command line; null when nothing is.</summary>
    public string? Problem { get; private set; }

    public static Arguments Parse(IReadOnlyList<string> args)
    {
        Arguments result = new();
        int next = 0;
        while (next < args.Count && result.Problem is null && result.Mode is StartMode.Interactive)
        {
            next = result.Read(args, next);
        }

        return result;
    }

    private int Read(IReadOnlyList<string> args, int at)
    {
        string given = args[at];
        switch (NameOf(given))
        {
            case "command":
                ReadCommand(args, at + 1);
                return args.Count;
            case "file":
                ReadFile(args, at + 1);
                return args.Count;
            case "help":
                Mode = StartMode.Help;
                break;
            case "noexit":
                NoExit = true;
                break;
            case "nologo":
                NoLogo = true;
                break;
            case "noninteractive":
                NonInteractive = true;
                break;
            case "noprofile":
                // There are no profiles here; the switch is accepted for scripts that pass it.
                break;
            case null when given is "-" || !given.StartsWith('-'):
                ReadFile(args, at);
                return args.Count;
            default:
                Problem = $"'{given}' is not an argument of this shell: run it with -Help to see those that are.";
                break;
        }

        return at + 1;
    }

    private void ReadCommand(IReadOnlyList<string> args, int from)
    {
        if (from >= args.Count)
        {
            Problem = "A command must follow -Command.";
            return;
        }

        Mode = StartMode.Command;
        Text = string.Join(' ', Rest(args, from));
    }

    private void ReadFile(IReadOnlyList<string> args, int from)
    {
        if (from >= args.Count)
        {
            Problem = "The path of a script must follow -File.";
            return;
        }

        // Standard input has no path, so it always runs as a command.
        Mode = args[from] is "-" ? StartMode.Command : StartMode.File;
        Text = args[from];
        _rest.AddRange(Rest(args, from + 1));
    }

    private static IEnumerable<string> Rest(IReadOnlyList<string> args, int from)
    {
        for (int i = from; i < args.Count; i++)
        {
            yield return args[i];
        }
    }

    private static string? NameOf(string given)
    {
        if (given is "-?" or "/?")
        {
            return "help";
        }

        string name = given.StartsWith("--", StringComparison.Ordinal) ? given[2..] : given.StartsWith('-') ? given[1..] : string.Empty;
        foreach ((string known, int shortest) in Known)
        {
            if (name.Length >= shortest && known.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return null;
    }
}
