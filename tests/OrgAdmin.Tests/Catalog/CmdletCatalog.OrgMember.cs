using OrgAdmin.Sandbox;

namespace OrgAdmin.Tests.Catalog;

internal static partial class CmdletCatalog
{
    private static CatalogCmdlet GetOrgMember { get; } = new("Get-OrgMember")
    {
        Calls = [("Get-OrgMember $org", "GET /orgs/{org} 200")],
        Bindings =
        [
            new(
                "GetMember", "Get-OrgMember",
                "GET /orgs/{org}{globals}",
                "read: Org OrgMember OrgInvite deserializedOrg deserializedMem deserializedInv orgRow memberRow inviteRow "
                + "nearMailRow selectedMember idText"),
        ],
        EmptyLists = ["Get-OrgMember -OrgId $empty", "Get-OrgMember $org -UserId $empty", "Get-OrgMember $org -Email $empty"],
        EmptyCells = ["[pscustomobject]@{OrgId=$empty} | Get-OrgMember"],
        TakesNull = ["Get-OrgMember"],
        NullObjects = ["Get-OrgMember -InputObject $null"],
        OddIds = ["Get-OrgMember $id", "$id | Get-OrgMember", "Get-OrgMember $org -UserId $id"],
        TwoItems = ["$org,$other | Get-OrgMember"],
        CompletesOrgId = ["Get-OrgMember -OrgId"],
        Mistakes = ["Get-OrgMember $token", "Get-OrgMember $org -UserId $token"],
        Secrecy = ["Get-OrgMember $org -Email *"],
        Elsewhere = ["Get-Org $org -Connection $elsewhere | Get-OrgMember"],
    };

    private static CatalogCmdlet FindOrgMember { get; } = new("Find-OrgMember")
    {
        Calls = [("Find-OrgMember * -OrgId $org", "GET /orgs/{org} 200"), ("Find-OrgMember maya*", "GET /orgs 200")],
        Bindings =
        [
            new(
                "Find", "Find-OrgMember",
                "GET /orgs{globals}&sortField=name&sortDirection=asc&page=0&perPage=100",
                "list: OrgMember deserializedMem memberRow synonymRow nameRow nearOrgRow orglessRow selectedMember; none: "
                + "OrgInvite deserializedInv inviteRow emailText"),
        ],
        EmptyLists = ["Find-OrgMember -Email $empty", "Find-OrgMember * -OrgId $empty"],
        CompletesOrgId = ["Find-OrgMember x -OrgId"],
        Secrecy = ["Find-OrgMember *"],
    };

    private static CatalogCmdlet SetOrgMember { get; } = new("Set-OrgMember")
    {
        Calls = [("Set-OrgMember $org -UserId $user -Role Edit", "GET /orgs/{org} 200; PATCH /orgs/{org}/member 200")],
        Change = new(
            "Set-OrgMember $org -UserId $user -Role Edit", IsHigh: false,
            """PATCH /orgs/{org}/member{globals} {"userId":"{user}","role":"edit"}""",
            "Change role of Elena Petrova <elena.petrova@aldercreek.example.com> in 'Alder Creek Pumps' ({org}) from View to Edit"),
        Bindings =
        [
            new(
                "SetMember", "Set-OrgMember -Role Edit",
                """PATCH /orgs/{org}/member{globals} {"userId":"{user}","role":"edit"}""",
                "OWN: OrgMember deserializedMem memberRow synonymRow nameRow selectedMember; look: orglessRow"),
            new(
                "SetMemberOrg", "Set-OrgMember -Role Edit -OrgId $org",
                """PATCH /orgs/{org}/member{globals} {"userId":"{user}","role":"edit"}""",
                "OWN: OrgMember deserializedMem memberRow synonymRow nameRow nearOrgRow orglessRow selectedMember selectedWithout"),
            new(
                "SetMemberId", "Set-OrgMember -Role Edit -UserId $user",
                """PATCH /orgs/{org}/member{globals} {"userId":"{user}","role":"edit"}""",
                "OWN: OrgMember deserializedMem orgRow memberRow synonymRow nameRow selectedMember; look: orglessRow"),
        ],
        EmptyValues =
        [
            "Set-OrgMember -OrgId $empty -UserId $user -Role Edit", "Set-OrgMember $org -UserId $empty -Role Edit",
            "Set-OrgMember $org -UserId $empty -Email elena.petrova@aldercreek.example.com -Role Edit",
            "Set-OrgMember $org -Email $empty -Role Edit", "Set-OrgMember $org -UserId $user -Email $empty -Role Edit",
        ],
        EmptyCells =
        [
            "[pscustomobject]@{OrgId=$empty;UserId=$user} | Set-OrgMember -Role Edit",
            "[pscustomobject]@{OrgId=$org;UserId=$empty;Email='elena.petrova@aldercreek.example.com'} | Set-OrgMember -Role Edit",
            "[pscustomobject]@{OrgId=$org;UserId=$user;Email=$empty} | Set-OrgMember -Role Edit",
        ],
        TakesNull = ["Set-OrgMember -Role Edit", "Set-OrgMember -UserId 64a1f0c27be19d5a3c8e0005 -Role Edit"],
        NullObjects = ["Set-OrgMember -InputObject $null -Role Edit"],
        OddIds =
        [
            "Set-OrgMember $id -UserId $user -Role Edit", "Set-OrgMember $org -UserId $id -Role Edit",
            "[pscustomobject]@{OrgId=$org;UserId=$id;Role='Edit'} | Set-OrgMember",
        ],
        OddNames =
        [
            "Set-OrgMember $org -UserId $user -ApplicationRole @{$id='View'}",
            "Set-OrgMember $org -UserId $user -DashboardRole @{$id='View'}",
        ],
        TwoItems = ["[pscustomobject]@{OrgId=$org},[pscustomobject]@{OrgId=$other} | Set-OrgMember -UserId $user -Role Edit"],
        BadRows =
        [
            ("Set-OrgMember", "[pscustomobject]@{OrgId=$org;Email='a@example.com';Role='View'}", "Row 2 (a@example.com): 'Alder Creek Pumps' ({org}) has no member"),
            ("Set-OrgMember", "[pscustomobject]@{OrgId=$org;UserId='9';Role='View'}", "Row 2 (9): -UserId '9' is not"),
            ("Set-OrgMember", "[pscustomobject]@{Role='View'}", "Row 2 (View): No organization was given"),
        ],
        CompletesOrgId = ["Set-OrgMember -OrgId"],
        ShowsNames =
        [
            "Set-OrgMember $org -UserId $user -Role View", "Set-OrgMember $org -UserId $self -Role Edit",
            "Get-OrgMember $org | Set-OrgMember -Role None",
        ],
        Mistakes = ["Set-OrgMember $org -UserId $token -Role View", "Set-OrgMember $org -Email $token -Role View"],
        Secrecy = ["Set-OrgMember $org -UserId $user -Role Edit"],
        Overlaps = [("Get-OrgMember $org -Role View,Edit | Set-OrgMember -Role Collaborate", 3)],
        Elsewhere = ["(Get-OrgMember $org -Connection $elsewhere)[0] | Set-OrgMember -Role View"],
    };

    private static CatalogCmdlet RemoveOrgMember { get; } = new("Remove-OrgMember")
    {
        Calls = [("Remove-OrgMember $org -UserId $user -PassThru -Confirm:$false", "GET /orgs/{org} 200; DELETE /orgs/{org}/member 200")],
        Change = new(
            "Remove-OrgMember $org -UserId $user", IsHigh: true,
            "DELETE /orgs/{org}/member{globals}&userId={user}",
            "Remove Elena Petrova <elena.petrova@aldercreek.example.com> (role View) from 'Alder Creek Pumps' ({org})"),
        Bindings =
        [
            new(
                "RemMember", "Remove-OrgMember -Confirm:$false",
                "DELETE /orgs/{org}/member{globals}&userId={user}",
                "OWN: OrgMember memberRow synonymRow nameRow selectedMember"),
            new(
                "RemMemberOther", $"Remove-OrgMember -Confirm:$false -OrgId {SandboxSeed.LabsId}",
                "DELETE /orgs/{org}/member{globals}&userId={user}",
                "look: nameRow nearOrgRow orglessRow selectedWithout"),
            new(
                "RemMemberId", "Remove-OrgMember -Confirm:$false -UserId $user",
                "DELETE /orgs/{org}/member{globals}&userId={user}",
                "OWN: OrgMember orgRow memberRow synonymRow nameRow selectedMember"),
        ],
        EmptyValues =
        [
            "Remove-OrgMember -OrgId $empty -UserId $user -Confirm:$false", "Remove-OrgMember $org -UserId $empty -Confirm:$false",
            "Remove-OrgMember $org -UserId $empty -Email elena.petrova@aldercreek.example.com -Confirm:$false",
            "Remove-OrgMember $org -Email $empty -Confirm:$false", "Remove-OrgMember $org -UserId $user -Email $empty -Confirm:$false",
        ],
        EmptyCells =
        [
            "[pscustomobject]@{OrgId=$empty;UserId=$user} | Remove-OrgMember -Confirm:$false",
            "[pscustomobject]@{OrgId=$org;UserId=$empty;Email='elena.petrova@aldercreek.example.com'} | Remove-OrgMember -Confirm:$false",
            "[pscustomobject]@{OrgId=$org;UserId=$user;Email=$empty} | Remove-OrgMember -Confirm:$false",
        ],
        TakesNull = ["Remove-OrgMember -Confirm:$false", "Remove-OrgMember -Email elena.petrova@aldercreek.example.com -Confirm:$false"],
        NullObjects = ["Remove-OrgMember -InputObject $null -Confirm:$false"],
        OddIds =
        [
            "Remove-OrgMember $id -UserId $user -Confirm:$false", "Remove-OrgMember $org -UserId $id -Confirm:$false",
            "[pscustomobject]@{OrgId=$id;UserId=$user} | Remove-OrgMember -Confirm:$false",
            "[pscustomobject]@{OrgId=$org;UserId=$id} | Remove-OrgMember -Confirm:$false",
        ],
        TwoItems = ["[pscustomobject]@{OrgId=$org},[pscustomobject]@{OrgId=$other} | Remove-OrgMember -UserId $user -Confirm:$false"],
        BadRows = [("Remove-OrgMember -Confirm:$false", "[pscustomobject]@{OrgId=$org;Email='a@example.com'}", "Row 2 (a@example.com): ")],
        CompletesOrgId = ["Remove-OrgMember -OrgId"],
        ShowsNames = ["Remove-OrgMember $org -UserId $user", "Get-OrgMember $org | Remove-OrgMember"],
        Mistakes = ["Remove-OrgMember $org -UserId $token"],
        Secrecy = ["Remove-OrgMember $org -UserId $user -PassThru"],
        Overlaps = [("Get-OrgMember $org -Role View,Edit | Remove-OrgMember -Confirm:$false -PassThru", 3)],
        Elsewhere = ["(Get-OrgMember $org -Connection $elsewhere)[0] | Remove-OrgMember -Confirm:$false"],
    };
}
