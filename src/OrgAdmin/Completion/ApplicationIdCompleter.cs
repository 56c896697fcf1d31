namespace OrgAdmin.Completion;

/// <summary>
/// Completes the id of an application of the organization that the command line names, found by the beginning of the id or any part of the name.
/// </summary>
public sealed class ApplicationIdCompleter : ResourceCompleter
{
    /// <summary>Makes a completer.</summary>
    public ApplicationIdCompleter()
        : base(isApplication: true, completesNames: false)
    {
    }
}
