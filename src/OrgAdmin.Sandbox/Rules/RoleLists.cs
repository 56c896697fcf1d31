using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace OrgAdmin.Sandbox.Rules;

internal static class RoleLists
{
    // A list that was sent replaces the stored one; one that was not sent stays.
    public static IReadOnlyList<SandboxResourceRole> Read(JsonElement body, string name, IReadOnlyList<SandboxResourceRole> stored) =>
        body.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray().Select(Read).ToArray() : stored;

    private static SandboxResourceRole Read(JsonElement item) =>
        new(item.GetProperty("resourceId").GetString()!, item.GetProperty("role").GetString()!);
}
