using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Completion;

/// <summary>Completes the roles that a member can have in an organization.</summary>
public sealed class RoleCompleter : WordCompleter
{
    /// <summary>Makes a completer.</summary>
    public RoleCompleter()
        : base(ApiEnum.OrgRole)
    {
    }
}
