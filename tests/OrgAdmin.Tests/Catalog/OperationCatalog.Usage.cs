using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Core.Support;

namespace OrgAdmin.Tests.Catalog;

internal static partial class OperationCatalog
{
    private delegate Task<IReadOnlyList<OrgUsage>> Counting(
        OrgClient client, ResourceId orgId, UsageQuery query, OrgCall call, System.Threading.CancellationToken cancellationToken);

    private static IReadOnlyList<Operation> UsageOperations =>
    [
        Count(
            "deviceCounts",
            "Device",
            (client, orgId, query, call, cancel) => client.GetDeviceCountsAsync(orgId, query, call, cancel),
            ("org.deviceCounts", "&start=0&end=1465790400000", new UsageQuery { Start = At(0), End = At(1465790400000) })),
        Count(
            "notebookMinuteCounts",
            "NotebookMinute",
            (client, orgId, query, call, cancel) => client.GetNotebookMinuteCountsAsync(orgId, query, call, cancel),
            ("org.notebookMinuteCounts", "", new UsageQuery())),
        Count(
            "payloadCounts",
            "Payload",
            (client, orgId, query, call, cancel) => client.GetPayloadCountsAsync(orgId, query, call, cancel),
            ("org.payloadCounts", "&asBytes=true", new UsageQuery { AsBytes = true }),
            ("org.payloadCounts-range", "&start=1465790400000&end=1465876800000&asBytes=true",
                new UsageQuery { Start = At(1465790400000), End = At(1465876800000), AsBytes = true })),
        Count(
            "payloadCountsBreakdown",
            "PayloadBreakdown",
            (client, orgId, query, call, cancel) => client.GetPayloadCountsBreakdownAsync(orgId, query, call, cancel),
            ("org.payloadCountsBreakdown", "&start=1462075200000&end=1465790400000&resolution=3600000&includeNonBillable=true",
                new UsageQuery
                {
                    Start = At(1462075200000),
                    End = At(1465790400000),
                    Resolution = TimeSpan.FromHours(1),
                    IncludeNonBillable = true,
                })),
    ];

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static Operation Count(string name, string kind, Counting count, params (string Name, string Query, UsageQuery Asked)[] calls) =>
        new("org." + name, "GET " + name)
        {
            Calls =
            [
                .. Array.ConvertAll(calls, one => new OperationCall(
                    one.Name, "GET", $"{Documented}/{name}", one.Query, null, (client, call, cancel) => count(client, DocumentedOrg.Org, one.Asked, call, cancel))),
            ],
            Run = async (client, call, _) => await count(client, Org, new UsageQuery(), call, None),
            Script = $"Get-OrgUsage {Org} -Kind {kind}",
        };
}
