namespace OrgAdmin.Completion;

/// <summary>Completes the name of an application of the organization that the command line names, found by any part of it.</summary>
public sealed class ApplicationNameCompleter : ResourceCompleter
{
    /// <summary>Makes a completer.</summary>
    public ApplicationNameCompleter()
        : base(isApplication: true, completesNames: true)
    {
    }
}
