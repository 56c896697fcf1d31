using OrgAdmin.Planning.Audit;

namespace OrgAdmin.Completion;

/// <summary>Completes the actions that the audit log of an organization has.</summary>
public sealed class AuditActionCompleter : FixedWordCompleter
{
    /// <summary>Makes a completer.</summary>
    public AuditActionCompleter()
        : base(AuditSearch.KnownActions)
    {
    }
}
