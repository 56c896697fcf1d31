using System.Management.Automation;

namespace OrgAdmin.Completion;

/// <summary>Completes the name of an organization where wildcards are allowed, so that it means this one name.</summary>
public sealed class OrgNameCompleter : NameOfOrgCompleter
{
    private protected override string Write(string value) => WildcardPattern.Escape(value);
}
