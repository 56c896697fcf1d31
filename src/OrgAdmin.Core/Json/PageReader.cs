using System.Collections.Generic;
using System.Text.Json;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core.Json;

/// <summary>Reads a page of any list of the API: <c>items</c> and the counts beside it.</summary>
internal static class PageReader
{
    internal static Page<T> Read<T>(ref Utf8JsonReader reader, ItemReader<T> readItem)
    {
        IReadOnlyList<T>? items = null;
        long? totalCount = null, perPage = null, page = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            bool known = true;
            switch (name)
            {
                case "items" when reader.TokenType == JsonTokenType.StartArray:
                    items = JsonRead.List(ref reader, ref known, JsonTokenType.StartObject, readItem);
                    break;
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

        // A page without any readable item is not a valid page.
        return items is null || (items.Count == 0 && !items.IsWhole())
            ? throw new JsonException()
            : new Page<T>(items, totalCount, perPage, page);
    }
}
