namespace OrgAdmin.Shell;

/// <summary>What the shell does first.</summary>
internal enum StartMode
{
    Interactive,
    Command,
    File,
    Help,
}
