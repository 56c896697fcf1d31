namespace OrgAdmin.Tests.Catalog;

internal static partial class CmdletCatalog
{
    private const string SeededEntry = "66d20c4e9b7fa10000000002";

    private static CatalogCmdlet GetOrgAuditLog { get; } = new("Get-OrgAuditLog")
    {
        Calls = [("Get-OrgAuditLog $org -First 10", "GET /orgs/{org}/audit-logs 200"), ($"Get-OrgAuditLog $org -AuditLogId {SeededEntry}", $"GET /orgs/{{org}}/audit-logs/{SeededEntry} 200")],
        Bindings =
        [
            new(
                "GetAuditLog", "Get-OrgAuditLog -AuditLogId " + SeededEntry,
                "GET /orgs/{org}/audit-logs/" + SeededEntry + "{globals}",
                "read: Org OrgMember OrgInvite deserializedOrg deserializedMem deserializedInv orgRow memberRow inviteRow "
                + "nearMailRow selectedMember idText"),
        ],
        EmptyLists = ["Get-OrgAuditLog -OrgId $empty", "Get-OrgAuditLog $org -Actor $empty", "Get-OrgAuditLog $org -Target $empty", "Get-OrgAuditLog $org -AuditLogId $empty", "Get-OrgAuditLog $org -Action $empty", "Get-OrgAuditLog $org -Resource $empty"],
        EmptyCells = ["[pscustomobject]@{OrgId=$empty} | Get-OrgAuditLog"],
        TakesNull = ["Get-OrgAuditLog"],
        NullObjects = ["Get-OrgAuditLog -InputObject $null"],
        OddIds = ["Get-OrgAuditLog $id", "$id | Get-OrgAuditLog", "Get-OrgAuditLog $org -AuditLogId $id"],
        TwoItems = ["$org,$other | Get-OrgAuditLog"],
        CompletesOrgId = ["Get-OrgAuditLog", "Get-OrgAuditLog -OrgId"],
        Mistakes = ["Get-OrgAuditLog $token", "Get-OrgAuditLog $org -Actor $token -First 1", "Get-OrgAuditLog $org -Target $token", "Get-OrgAuditLog $org -AuditLogId $token", "Get-OrgAuditLog $org -Action $token -First 1"],
        Secrecy = ["Get-OrgAuditLog $org"],
        Elsewhere = ["Get-Org $org -Connection $elsewhere | Get-OrgAuditLog"],
    };
}
