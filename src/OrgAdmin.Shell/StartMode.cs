namespace OrgAdmin.Shell;

/// <summary>What the command line asks the shell to do first.</summary>
internal enum StartMode
{
    Interactive,
    Command,
    File,
    Help,
}
