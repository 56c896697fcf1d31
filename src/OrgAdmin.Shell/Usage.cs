namespace OrgAdmin.Shell;

/// <summary>What -Help prints.</summary>
internal static class Usage
{
    public const string Text = """
        The PowerShell engine with the OrgAdmin module loaded, for a machine with .NET and no PowerShell.

        OrgAdmin.Shell [-NoLogo] [-NonInteractive]
        OrgAdmin.Shell [-NoExit] [-NonInteractive] -Command <text> ... | -
        OrgAdmin.Shell [-NoExit] [-NonInteractive] [-File] <script.ps1> [<argument> ...]

          -Command, -c          Run the text; all that follows belongs to it. With -, run standard input.
          -File, -f             Run a script with the arguments that follow its path.
          -NoExit, -noe         Stay at the prompt afterwards.
          -NonInteractive, -noni
                                Never ask: a command that needs an answer fails and does nothing.
          -NoLogo, -nol         Leave out the greeting.
          -NoProfile, -nop      Accepted for scripts that pass it; there are no profiles here.
          -Help, -h, -?         Show this text.

        With no -Command and no -File it is an interactive prompt: Ctrl+C stops a command, exit leaves.

        Exit code: the number a script gives to exit; 1 after an uncaught error in -File or -Command, or when
        the last command of -Command failed; 64 for a wrong argument or a script that is not there; 70 when
        the module does not load; 130 after Ctrl+C.
        """;
}
