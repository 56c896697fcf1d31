namespace OrgAdmin.Tests.Catalog;

internal static partial class CmdletCatalog
{
    private static CatalogCmdlet GetOrgUsage { get; } = new("Get-OrgUsage")
    {
        Calls = [("Get-OrgUsage $org", "GET /orgs/{org}/payloadCounts 200; GET /orgs/{org} 200")],
        Bindings =
        [
            new(
                "GetUsage", "Get-OrgUsage -Start 2026-10-01T00:00:00Z -End 2026-11-01T00:00:00Z",
                "GET /orgs/{org}/payloadCounts{globals}&start=1790812800000&end=1793491200000",
                "read: Org; named: OrgMember OrgInvite deserializedOrg deserializedMem deserializedInv orgRow memberRow inviteRow "
                + "nearMailRow selectedMember idText"),
        ],
        EmptyLists = ["Get-OrgUsage -OrgId $empty"],
        EmptyCells = ["[pscustomobject]@{OrgId=$empty} | Get-OrgUsage"],
        TakesNull = ["Get-OrgUsage"],
        NullObjects = ["Get-OrgUsage -InputObject $null"],
        OddIds = ["Get-OrgUsage $id", "$id | Get-OrgUsage"],
        TwoItems = ["$org,$other | Get-OrgUsage"],
        CompletesOrgId = ["Get-OrgUsage", "Get-OrgUsage -OrgId"],
        Mistakes = ["Get-OrgUsage $token"],
        Secrecy = ["Get-OrgUsage $org", "Get-OrgUsage $org -Kind PayloadBreakdown", "Get-OrgUsage $org -Kind Device", "Get-OrgUsage $org -Kind NotebookMinute"],
        Elsewhere = ["Get-Org $org -Connection $elsewhere | Get-OrgUsage"],
    };

    private static CatalogCmdlet GetOrgLimit { get; } = new("Get-OrgLimit")
    {
        Calls = [("Get-OrgLimit $org", "GET /orgs/{org} 200")],
        Bindings =
        [
            new(
                "GetLimit", "Get-OrgLimit",
                "GET /orgs/{org}{globals}&summaryInclude=payloadCount%2CstorageStats%2CnotebookStats",
                "read: Org OrgMember OrgInvite deserializedOrg deserializedMem deserializedInv orgRow memberRow inviteRow "
                + "nearMailRow selectedMember idText"),
        ],
        EmptyLists = ["Get-OrgLimit -OrgId $empty"],
        EmptyCells = ["[pscustomobject]@{OrgId=$empty} | Get-OrgLimit"],
        TakesNull = ["Get-OrgLimit"],
        NullObjects = ["Get-OrgLimit -InputObject $null"],
        OddIds = ["Get-OrgLimit $id", "$id | Get-OrgLimit"],
        TwoItems = ["$org,$other | Get-OrgLimit"],
        CompletesOrgId = ["Get-OrgLimit", "Get-OrgLimit -OrgId"],
        Mistakes = ["Get-OrgLimit $token"],
        Secrecy = ["Get-OrgLimit $org -WarnAt 1 -WarningAction Continue"],
        Elsewhere = ["Get-Org $org -Connection $elsewhere | Get-OrgLimit"],
    };
}
