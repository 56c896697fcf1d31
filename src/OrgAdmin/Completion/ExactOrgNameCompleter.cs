namespace OrgAdmin.Completion;

/// <summary>Completes the name of an organization where it is taken as it is.</summary>
public sealed class ExactOrgNameCompleter : NameOfOrgCompleter
{
}
