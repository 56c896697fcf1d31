namespace OrgAdmin;

/// <summary>The API's words for whose an application or a dashboard is.</summary>
internal static class OwnerTypes
{
    internal const string Organization = "organization";
    internal const string User = "user";
}
