namespace OrgAdmin.Completion;

/// <summary>Completes the name of a dashboard of the organization that the command line names, found by any part of it.</summary>
public sealed class DashboardNameCompleter : ResourceCompleter
{
    /// <summary>Makes a completer.</summary>
    public DashboardNameCompleter()
        : base(isApplication: false, completesNames: true)
    {
    }
}
