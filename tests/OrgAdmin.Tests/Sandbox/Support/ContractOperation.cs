using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using OrgAdmin.Tests.Core.Support;

namespace OrgAdmin.Tests.Sandbox.Support;

/// <summary>An operation as the contract describes it.</summary>
internal sealed record ContractOperation(string Id, string Method, string Path, IReadOnlyList<string> Scopes, bool AsksForToken, JsonElement Responses)
{
    internal static IReadOnlyList<ContractOperation> All() =>
    [
        .. ContractFiles.Parse(File.ReadAllText(ContractFiles.Require("operations.json"))).GetProperty("operations").EnumerateArray().Select(each =>
            new ContractOperation(
                each.GetProperty("id").GetString()!,
                each.GetProperty("method").GetString()!,
                each.GetProperty("path").GetString()!,
                [.. each.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()!)],
                each.GetProperty("authRequired").GetBoolean(),
                each.GetProperty("responses"))),
    ];
}
