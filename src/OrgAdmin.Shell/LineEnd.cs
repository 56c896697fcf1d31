namespace OrgAdmin.Shell;

/// <summary>How the typing of a line ended.</summary>
internal enum LineEnd
{
    Entered,
    Interrupted,
    EndOfInput,
}
