namespace OrgAdmin.Completion;

/// <summary>
/// Completes the id of a dashboard of the organization that the command line names, found by the beginning of the id or any part of the name.
/// </summary>
public sealed class DashboardIdCompleter : ResourceCompleter
{
    /// <summary>Makes a completer.</summary>
    public DashboardIdCompleter()
        : base(isApplication: false, completesNames: false)
    {
    }
}
