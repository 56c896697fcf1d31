namespace OrgAdmin.Tests.Catalog;

internal static partial class CmdletCatalog
{
    internal const string AnyFile = "([System.IO.Path]::GetTempFileName())";
    private const string Row = "[pscustomobject]@{OrgId=$org;Email='a@example.com';Role='View'}";

    private static CatalogCmdlet TestOrgRoster { get; } = new("Test-OrgRoster")
    {
        // An empty file has an error.
        Sample = $"Test-OrgRoster {AnyFile} -PassThru -ErrorAction SilentlyContinue",
    };

    private static CatalogCmdlet CompareOrgRoster { get; } = new("Compare-OrgRoster")
    {
        Calls = [($"{Row} | Compare-OrgRoster", "GET /orgs/{org} 200; GET /orgs/{org}/invites 200; GET /orgs/{org}/audit-logs 200")],
        Bindings =
        [
            new(
                "Compare", "Compare-OrgRoster",
                "GET /orgs/{org}{globals}",
                "reads: OrgMember OrgInvite deserializedMem deserializedInv memberRow inviteRow",
                NeedsInput: true),
        ],
        EmptyLists = [$"{Row} | Compare-OrgRoster -OrgId $empty"],
        OddIds = ["[pscustomobject]@{Email='a@example.com';Role='View'} | Compare-OrgRoster -OrgId $id"],
        NullObjects = ["Compare-OrgRoster -InputObject $null"],
        CompletesOrgId = ["Compare-OrgRoster x -OrgId"],
        Mistakes =
        [
            "[pscustomobject]@{OrgId=$org;Email=$token;Role='View'} | Compare-OrgRoster", "Compare-OrgRoster $token",
            $"{Row} | Compare-OrgRoster -PlanPath $token/x", $"{Row} | Compare-OrgRoster -OrgId $token",
        ],
        Secrecy = [$"{Row} | Compare-OrgRoster"],
        Elsewhere =
        [
            $"{Row} | Compare-OrgRoster -OrgId (Get-Org $org -Connection $elsewhere)",
            "(Get-OrgMember $org -Connection $elsewhere)[0] | Compare-OrgRoster",
        ],
    };

    private static CatalogCmdlet ExportOrgRoster { get; } = new("Export-OrgRoster")
    {
        Calls = [($"Export-OrgRoster $org -Path {AnyFile} -Force -PassThru", "GET /orgs/{org} 200; GET /orgs/{org}/invites 200")],
        Bindings =
        [
            new(
                "Export", $"Export-OrgRoster -Path {AnyFile} -Force",
                "GET /orgs/{org}{globals}",
                "reads: Org OrgMember OrgInvite deserializedOrg deserializedMem deserializedInv orgRow memberRow inviteRow "
                + "nearMailRow selectedMember idText"),
        ],
        EmptyLists = [$"Export-OrgRoster -Path {AnyFile} -Force -OrgId $empty"],
        EmptyCells = [$"[pscustomobject]@{{OrgId=$empty}} | Export-OrgRoster -Path {AnyFile} -Force"],
        TakesNull = [$"Export-OrgRoster -Path {AnyFile} -Force"],
        NullObjects = [$"Export-OrgRoster -Path {AnyFile} -Force -InputObject $null"],
        OddIds = [$"Export-OrgRoster $id -Path {AnyFile} -Force"],
        CompletesOrgId = ["Export-OrgRoster", "Export-OrgRoster -OrgId"],
        Mistakes = [$"Export-OrgRoster $token -Path {AnyFile} -Force", "Export-OrgRoster $org -Path $token/x"],

        // With -Debug, PowerShell asks about each warning unless it is told to go on.
        Secrecy = [$"Export-OrgRoster $org -Path {AnyFile} -Force -PassThru -WarningAction Continue"],
        Elsewhere = [$"Get-Org $org -Connection $elsewhere | Export-OrgRoster -Path {AnyFile} -Force"],
    };

    private static CatalogCmdlet ConvertToOrgReport { get; } = new("ConvertTo-OrgReport")
    {
        Sample = "Get-OrgMember $org | ConvertTo-OrgReport Markdown",
        Secrecy = ["Get-OrgMember $org | ConvertTo-OrgReport Html", $"{Row} | Compare-OrgRoster | ConvertTo-OrgReport Csv"],
    };
}
