namespace OrgAdmin.Shell;

/// <summary>The exit codes of PowerShell's own program, so that callers see no difference.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    public const int Failure = 1;

    public const int BadArgument = 64;

    public const int CannotStart = 70;

    public const int Interrupted = 130;
}
