using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Rules;

internal static class QueryId
{
    public static string Require(QueryString query, string name)
    {
        string id = query.Find(name) ?? throw ApiFault.Validation($"\"{name}\" is required");
        return Patterns.IsId(id) ? id : throw ApiFault.Validation(Patterns.IdMessage(name));
    }
}
