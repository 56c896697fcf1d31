using System;
using System.Collections.Generic;
using OrgAdmin.Core;
using OrgAdmin.Tests.Core.Support;

namespace OrgAdmin.Tests.Catalog;

internal static partial class OperationCatalog
{
    private const string LogPath = Documented + "/audit-logs";
    private const string SeededEntry = "66d20c4e9b7fa10000000002";
    private const string Bracket = "&auditLogFilter%5B";

    // The filter of the capture; its statuses stand under the name that the closed schema has for them.
    private static readonly AuditLogQuery Filtered = new()
    {
        Ascending = true,
        Start = DateTimeOffset.FromUnixTimeMilliseconds(1465790400000),
        End = DateTimeOffset.FromUnixTimeMilliseconds(1465876800000),
        Requests = [new AuditLogRequest("org", "modifyMember"), new AuditLogRequest("org", "removeMember")],
        Actors = [new AuditLogParty("User", Id(DocumentedOrg.EditorId))],
        ResponseCodes = [200, 400],
    };

    private static IReadOnlyList<Operation> AuditOperations =>
    [
        new("auditLogs.get", "GET audit-logs")
        {
            Calls =
            [
                new("auditLogs.get", "GET", LogPath, "&sortDirection=desc&page=0&perPage=100", null,
                    (client, call, cancel) => client.GetAuditLogsAsync(DocumentedOrg.Org, new AuditLogQuery(), 0, 100, call, cancel)),
                new("auditLogs.get-filter", "GET", LogPath,
                    "&sortDirection=asc&page=2&perPage=100&start=1465790400000&end=1465876800000"
                    + Bracket + "request%5D%5B0%5D%5Bresource%5D=org" + Bracket + "request%5D%5B0%5D%5Baction%5D=modifyMember"
                    + Bracket + "request%5D%5B1%5D%5Bresource%5D=org" + Bracket + "request%5D%5B1%5D%5Baction%5D=removeMember"
                    + Bracket + "actor%5D%5B0%5D%5Btype%5D=User" + Bracket + "actor%5D%5B0%5D%5Bid%5D=" + DocumentedOrg.EditorId
                    + Bracket + "responseCode%5D%5B0%5D=200" + Bracket + "responseCode%5D%5B1%5D=400",
                    null,
                    (client, call, cancel) => client.GetAuditLogsAsync(DocumentedOrg.Org, Filtered, 2, 100, call, cancel)),
            ],
            Run = async (client, call, _) => await client.GetAuditLogsAsync(Org, new AuditLogQuery(), 0, 100, call, None),
            Script = $"Get-OrgAuditLog {Org}",
        },
        new("auditLog.get", "GET audit-logs/id")
        {
            Calls =
            [
                new("auditLog.get", "GET", LogPath + "/" + DocumentedOrg.AuditLogId, "", null,
                    (client, call, cancel) => client.GetAuditLogAsync(DocumentedOrg.Org, Id(DocumentedOrg.AuditLogId), call, cancel)),
            ],
            Run = async (client, call, _) => await client.GetAuditLogAsync(Org, Id(SeededEntry), call, None),
            Script = $"Get-OrgAuditLog {Org} -AuditLogId {SeededEntry}",
        },
    ];
}
