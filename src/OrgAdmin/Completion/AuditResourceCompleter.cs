using OrgAdmin.Planning.Audit;

namespace OrgAdmin.Completion;

/// <summary>Completes the resources that the audit log of an organization has.</summary>
public sealed class AuditResourceCompleter : FixedWordCompleter
{
    /// <summary>Makes a completer.</summary>
    public AuditResourceCompleter()
        : base(AuditSearch.KnownResources)
    {
    }
}
