using System;
using System.Collections.Generic;
using System.Text.Json;
using OrgAdmin.Core.Json;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads the API's lists of roles in single applications and dashboards.</summary>
internal static class RoleReader
{
    internal static IReadOnlyList<OrgResourceRole> List(ref Utf8JsonReader reader, ref bool known) =>
        JsonRead.List(ref reader, ref known, JsonTokenType.StartObject, Read) ?? ItemList<OrgResourceRole>.Empty;

    private static OrgResourceRole Read(ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgResourceRole(), ReadMember);

    private static bool ReadMember(OrgResourceRole role, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "resourceId": role.ResourceId = JsonRead.String(ref reader, ref known); break;
            case "role": role.Role = JsonRead.Word(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
