using OrgAdmin.Sandbox;

namespace OrgAdmin.Tests.Catalog;

internal static partial class CmdletCatalog
{
    private const string SeededApplication = "64a1f0e07be19d5a3c900001";
    private const string MovableApplication = "64a1f0e07be19d5a3c900004";
    private const string SeededDashboard = "64a1f0ea7be19d5a3c910001";

    private static CatalogCmdlet GetOrgApplication { get; } = new("Get-OrgApplication")
    {
        Calls = [("Get-OrgApplication $org", "GET /applications 200"), ($"Get-OrgApplication -ApplicationId {SeededApplication}", $"GET /applications/{SeededApplication} 200")],
        Bindings =
        [
            new(
                "GetApplication", "Get-OrgApplication",
                "GET /applications{globals}&page=0&perPage=100&orgId={org}",
                "read: Org OrgMember OrgInvite deserializedOrg deserializedMem deserializedInv orgRow memberRow inviteRow "
                + "nearMailRow selectedMember idText"),
        ],
        EmptyLists = ["Get-OrgApplication -OrgId $empty", "Get-OrgApplication $org -Name $empty", "Get-OrgApplication -ApplicationId $empty"],
        EmptyCells = ["[pscustomobject]@{OrgId=$empty} | Get-OrgApplication"],
        TakesNull = ["Get-OrgApplication"],
        NullObjects = ["Get-OrgApplication -InputObject $null"],
        OddIds = ["Get-OrgApplication $id", "$id | Get-OrgApplication", "Get-OrgApplication -ApplicationId $id"],
        TwoItems = ["$org,$other | Get-OrgApplication"],
        CompletesOrgId = ["Get-OrgApplication", "Get-OrgApplication -OrgId"],
        Mistakes = ["Get-OrgApplication $token", "Get-OrgApplication -ApplicationId $token", "Get-OrgApplication $org -Name $token"],
        Secrecy = ["Get-OrgApplication $org", "Get-OrgApplication $org -Name P*"],
        Elsewhere = ["Get-Org $org -Connection $elsewhere | Get-OrgApplication"],
    };

    private static CatalogCmdlet GetOrgDashboard { get; } = new("Get-OrgDashboard")
    {
        Calls = [("Get-OrgDashboard $org", "GET /dashboards 200"), ($"Get-OrgDashboard -DashboardId {SeededDashboard}", $"GET /dashboards/{SeededDashboard} 200")],
        Bindings =
        [
            new(
                "GetDashboard", "Get-OrgDashboard",
                "GET /dashboards{globals}&page=0&perPage=100&orgId={org}",
                "read: Org OrgMember OrgInvite deserializedOrg deserializedMem deserializedInv orgRow memberRow inviteRow "
                + "nearMailRow selectedMember idText"),
        ],
        EmptyLists = ["Get-OrgDashboard -OrgId $empty", "Get-OrgDashboard $org -Name $empty", "Get-OrgDashboard -DashboardId $empty"],
        EmptyCells = ["[pscustomobject]@{OrgId=$empty} | Get-OrgDashboard"],
        TakesNull = ["Get-OrgDashboard"],
        NullObjects = ["Get-OrgDashboard -InputObject $null"],
        OddIds = ["Get-OrgDashboard $id", "$id | Get-OrgDashboard", "Get-OrgDashboard -DashboardId $id"],
        TwoItems = ["$org,$other | Get-OrgDashboard"],
        CompletesOrgId = ["Get-OrgDashboard", "Get-OrgDashboard -OrgId"],
        Mistakes = ["Get-OrgDashboard $token", "Get-OrgDashboard -DashboardId $token", "Get-OrgDashboard $org -Name $token"],
        Secrecy = ["Get-OrgDashboard $org", "Get-OrgDashboard $org -Name P*"],
        Elsewhere = ["Get-Org $org -Connection $elsewhere | Get-OrgDashboard"],
    };

    private static CatalogCmdlet MoveOrgResource { get; } = new("Move-OrgResource")
    {
        Calls =
        [
            ($"Move-OrgResource $org -ApplicationId {MovableApplication} -DestinationOrgId $other -PassThru -Confirm:$false",
                "GET /orgs/{org} 200; GET /orgs/{other} 200; GET /applications 200; PATCH /orgs/{org}/transferResources 200"),
        ],
        Change = new(
            $"Move-OrgResource $org -ApplicationId {MovableApplication} -DestinationOrgId $other", IsHigh: true,
            """PATCH /orgs/{org}/transferResources{globals} {"destinationId":"{other}","destinationType":"organization","applicationIds":["64a1f0e07be19d5a3c900004"]}""",
            "Move 1 application 'Spare Parts Portal' (64a1f0e07be19d5a3c900004) from 'Alder Creek Pumps' ({org}) to 'Alder Creek Pumps EMEA' ({other})"),
        Bindings =
        [
            new(
                "Move", "Move-OrgResource -DestinationOrgId $other -Confirm:$false",
                "PATCH /orgs/{org}/transferResources{globals}",
                ""),
        ],
        EmptyValues = [$"Move-OrgResource $empty -ApplicationId {MovableApplication} -DestinationOrgId $other -Confirm:$false"],
        EmptyLists =
        [
            "Move-OrgResource $org -ApplicationId $empty -DestinationOrgId $other -Confirm:$false",
            "Move-OrgResource $org -DashboardId $empty -DestinationOrgId $other -Confirm:$false",
        ],
        TakesNull = ["Move-OrgResource -DestinationOrgId $other -Confirm:$false"],
        NullObjects = ["Move-OrgResource -InputObject $null -DestinationOrgId $other -Confirm:$false"],
        OddIds =
        [
            $"Move-OrgResource $id -ApplicationId {MovableApplication} -DestinationOrgId $other -Confirm:$false",
            "Move-OrgResource $org -ApplicationId $id -DestinationOrgId $other -Confirm:$false",
            "Move-OrgResource $org -DashboardId $id -DestinationOrgId $other -Confirm:$false",
            $"Move-OrgResource $org -ApplicationId {MovableApplication} -DestinationOrgId $id -Confirm:$false",
        ],
        CompletesOrgId = ["Move-OrgResource", "Move-OrgResource -OrgId", "Move-OrgResource -DestinationOrgId"],
        ShowsNames = [$"Move-OrgResource $org -ApplicationId {MovableApplication} -DestinationOrgId {SandboxSeed.EmeaId}"],
        Mistakes =
        [
            $"Move-OrgResource $token -ApplicationId {MovableApplication} -DestinationOrgId $other",
            "Move-OrgResource $org -ApplicationId $token -DestinationOrgId $other",
            $"Move-OrgResource $org -ApplicationId {MovableApplication} -DestinationOrgId $token",
        ],
        Secrecy = [$"Move-OrgResource $org -ApplicationId {MovableApplication} -DestinationOrgId {SandboxSeed.EmeaId} -PassThru -Confirm:$false"],
        Elsewhere =
        [
            $"Get-OrgApplication -ApplicationId {MovableApplication} -Connection $elsewhere | Move-OrgResource -DestinationOrgId $other -Confirm:$false",
        ],
    };
}
