namespace OrgAdmin.Shell;

/// <summary>How typing came to its end.</summary>
internal enum LineEnd
{
    Entered,
    Interrupted,
    EndOfInput,
}
