using System.Collections.Generic;
using System.Text.Json;

namespace OrgAdmin.Core.Json;

/// <summary>Reads the API's <c>orgs</c>.</summary>
internal static class PageReader
{
    internal static OrgPage Read(ref Utf8JsonReader reader)
    {
        IReadOnlyList<Org>? items = null;
        long? totalCount = null, perPage = null, page = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            bool known = true;
            switch (name)
            {
                case "items": items = JsonRead.List(ref reader, ref known, JsonTokenType.StartObject, OrgReader.Read); break;
                case "totalCount": totalCount = JsonRead.Whole(ref reader, ref known); break;
                case "perPage": perPage = JsonRead.Whole(ref reader, ref known); break;
                case "page": page = JsonRead.Whole(ref reader, ref known); break;
                default: known = false; break;
            }

            if (!known)
            {
                reader.Skip();
            }
        }

        return new OrgPage(items ?? throw new JsonException(), totalCount, perPage, page);
    }
}
