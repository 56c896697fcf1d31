using System.Management.Automation;

namespace OrgAdmin.Completion;

/// <summary>Completes the address of an invite where wildcards are allowed, so that it means this one address.</summary>
public sealed class InvitePatternCompleter : InviteEmailCompleter
{
    private protected override string Write(string value) => WildcardPattern.Escape(value);
}
