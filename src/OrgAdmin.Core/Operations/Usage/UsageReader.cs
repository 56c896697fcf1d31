using System;
using System.Collections.Generic;
using System.Text.Json;
using OrgAdmin.Core.Json;

namespace OrgAdmin.Core.Operations;

/// <summary>
/// Reads the API's <c>payloadStats</c>, <c>payloadCountsBreakdown</c>, <c>deviceCounts</c> and <c>notebookMinuteCounts</c> as rows, one for
/// each figure.
/// </summary>
internal static class UsageReader
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Reads payloads by kind and source; the rows are about the time that was asked for.</summary>
    internal static Func<ArraySegment<byte>, IReadOnlyList<OrgUsage>> Payloads(ResourceId orgId, UsageQuery query) => body =>
        ReplyJson.ReadObject(body, (ref Utf8JsonReader reader) => ReadPayloads(ref reader, orgId, query));

    /// <summary>Reads payloads by day or hour.</summary>
    internal static Func<ArraySegment<byte>, IReadOnlyList<OrgUsage>> Breakdown(ResourceId orgId, UsageQuery query) =>
        Series(orgId, UsageKinds.PayloadBreakdown, query.Resolution, query.AsBytes, [new("value", "all")]);

    /// <summary>Reads devices by day.</summary>
    internal static Func<ArraySegment<byte>, IReadOnlyList<OrgUsage>> Devices(ResourceId orgId) =>
        Series(orgId, UsageKinds.Device, Day, false, [new("created", "created"), new("deleted", "deleted"), new("total", "total")]);

    /// <summary>Reads minutes and runs of notebooks by day.</summary>
    internal static Func<ArraySegment<byte>, IReadOnlyList<OrgUsage>> Notebooks(ResourceId orgId) => Series(
        orgId,
        UsageKinds.NotebookMinute,
        Day,
        false,
        [
            new("minutes", "minutes"), new("completed", "completed"), new("canceled", "canceled"), new("errored", "errored"),
            new("timeout", "timeout"),
        ]);

    private static IReadOnlyList<OrgUsage> ReadPayloads(ref Utf8JsonReader reader, ResourceId orgId, UsageQuery query)
    {
        var rows = new List<OrgUsage>();
        bool isEmpty = true, hasKinds = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string kind = reader.GetString()!;
            reader.Read();
            isEmpty = false;
            if (reader.TokenType != JsonTokenType.StartObject || kind.StartsWith("_", StringComparison.Ordinal))
            {
                reader.Skip();
                continue;
            }

            hasKinds = true;

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string source = reader.GetString()!;
                reader.Read();
                if (Figure(ref reader) is { } figure)
                {
                    rows.Add(Row(orgId, UsageKinds.Payload, kind + "/" + source, query.Start, query.End, figure, query.AsBytes));
                }
            }
        }

        // Nothing used may be answered by an empty object; one that says other things is no answer to this.
        return isEmpty || hasKinds ? rows : throw new JsonException();
    }

    private static Func<ArraySegment<byte>, IReadOnlyList<OrgUsage>> Series(
        ResourceId orgId, string kind, TimeSpan step, bool asBytes, KeyValuePair<string, string>[] columns) => body =>
        ReplyJson.ReadObject(body, (ref Utf8JsonReader reader) =>
        {
            IReadOnlyList<OrgUsage>? rows = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isCounts = reader.ValueTextEquals("counts");
                reader.Read();
                if (isCounts && reader.TokenType == JsonTokenType.StartArray)
                {
                    rows = ReadSeries(ref reader, orgId, kind, step, asBytes, columns);
                }
                else
                {
                    reader.Skip();
                }
            }

            return rows ?? throw new JsonException();
        });

    private static IReadOnlyList<OrgUsage> ReadSeries(
        ref Utf8JsonReader reader, ResourceId orgId, string kind, TimeSpan step, bool asBytes, KeyValuePair<string, string>[] columns)
    {
        var rows = new List<OrgUsage>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException();
            }

            DateTimeOffset? date = null;
            var figures = new Dictionary<string, long>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool known = true;
                string name = reader.GetString()!;
                reader.Read();
                if (name == "date")
                {
                    date = JsonRead.Time(ref reader, ref known);
                }
                else if (Figure(ref reader) is { } figure)
                {
                    figures[name] = figure;
                }
            }

            foreach (KeyValuePair<string, string> column in columns)
            {
                if (figures.TryGetValue(column.Key, out long figure))
                {
                    rows.Add(Row(orgId, kind, column.Value, date, date + step, figure, asBytes));
                }
            }
        }

        return rows;
    }

    private static OrgUsage Row(
        ResourceId orgId, string kind, string source, DateTimeOffset? start, DateTimeOffset? end, long figure, bool asBytes) => new()
        {
            OrgId = orgId.ToString(),
            Kind = kind,
            Source = source,
            Start = start,
            End = end,
            Count = asBytes ? null : figure,
            Bytes = asBytes ? figure : null,
        };

    // The schema allows any number for payloads. Of anything else the reader is moved to its end.
    private static long? Figure(ref Utf8JsonReader reader)
    {
        bool known = true;
        if (reader.TokenType == JsonTokenType.Number)
        {
            return JsonRead.Whole(ref reader, ref known)
                ?? (JsonRead.Real(ref reader, ref known) is { } real && Math.Abs(real) < long.MaxValue ? (long)Math.Round(real) : null);
        }

        reader.Skip();
        return null;
    }
}
