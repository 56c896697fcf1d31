using System.Collections.Generic;

namespace OrgAdmin.Sandbox.Http;

// Query parameters that several operations share.
internal static class QueryNames
{
    public const string InviteId = "inviteId";

    public static IReadOnlyList<string> Summary { get; } = ["summaryInclude", "summaryExclude"];

    public static IReadOnlyList<string> List { get; } = ["sortField", "sortDirection", "page", "perPage", "filterField", "filter"];

    public static IReadOnlyList<string> Range { get; } = ["start", "end"];
}
