using System;
using System.IO;
using System.Text;

namespace OrgAdmin.Shell;

internal static class Program
{
    public static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Arguments arguments = Arguments.Parse(args);
        if ((arguments.Problem ?? ProblemOfScript(arguments)) is { } problem)
        {
            return Refuse(problem, ExitCode.BadArgument);
        }

        if (arguments.Mode is StartMode.Help)
        {
            Console.Out.WriteLine(Usage.Text);
            return ExitCode.Success;
        }

        return ModuleManifest.Find() is { } manifest
            ? Run(arguments, manifest)
            : Refuse($"OrgAdmin.psd1 is neither in '{AppContext.BaseDirectory}' nor in a folder above it.", ExitCode.CannotStart);
    }

    private static int Run(Arguments arguments, string manifest)
    {
        bool isPrompt = arguments.Mode is StartMode.Interactive && !Console.IsInputRedirected;
        bool stays = isPrompt || arguments.NoExit;
        ShellHost host = new(new Terminal(arguments.NonInteractive));
        using Session session = new(host);
        using Interruption interruption = new(session, endsProgram: !stays);
        host.Interrupted = interruption.Interrupt;
        if (session.Import(manifest) is not { } version)
        {
            return interruption.ExitCodeOr(ExitCode.CannotStart);
        }

        int exitCode = isPrompt ? ExitCode.Success : RunScript(arguments, session);
        if (stays && host.RequestedExitCode is null)
        {
            exitCode = new InteractiveLoop(session, host).Run(isPrompt && !arguments.NoLogo ? version : null);
        }

        return interruption.ExitCodeOr(exitCode);
    }

    private static int RunScript(Arguments arguments, Session session)
    {
        // As in PowerShell's own program, commands can be piped in without an argument.
        bool isPiped = arguments.Mode is StartMode.Interactive || arguments.Text is "-";
        return arguments.Mode is StartMode.File
            ? session.RunFile(Path.GetFullPath(arguments.Text), arguments.ScriptArguments)
            : session.RunCommand(isPiped ? Console.In.ReadToEnd() : arguments.Text);
    }

    private static string? ProblemOfScript(Arguments arguments)
    {
        if (arguments.Mode is not StartMode.File)
        {
            return null;
        }

        if (!File.Exists(arguments.Text))
        {
            return $"There is no script '{arguments.Text}'.";
        }

        // The engine would start any other file as an external program.
        return Path.GetExtension(arguments.Text).Equals(".ps1", StringComparison.OrdinalIgnoreCase)
            ? null
            : $"'{arguments.Text}' is not a script: its name does not end in .ps1.";
    }

    private static int Refuse(string problem, int exitCode)
    {
        Console.Error.WriteLine(problem);
        return exitCode;
    }
}
