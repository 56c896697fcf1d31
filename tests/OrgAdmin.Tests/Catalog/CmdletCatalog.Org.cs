namespace OrgAdmin.Tests.Catalog;

internal static partial class CmdletCatalog
{
    private static CatalogCmdlet GetOrg { get; } = new("Get-Org")
    {
        Calls =
        [
            ("Get-Org", "GET /orgs 200"), ("Get-Org $org", "GET /orgs/{org} 200"), ("Get-Org -Name 'Alder*'", "GET /orgs 200"),
            ("Get-Org $org -SummaryInclude payloadCount", "GET /orgs/{org} 200"),
        ],
        Bindings =
        [
            new(
                "GetOrg", "Get-Org",
                "GET /orgs/{org}{globals}",
                "read: Org OrgMember OrgInvite deserializedOrg deserializedMem deserializedInv orgRow memberRow inviteRow "
                + "nearMailRow selectedMember idText"),
        ],
        EmptyLists = ["Get-Org $empty", "Get-Org -OrgId $empty", "Get-Org -Id $empty"],
        EmptyCells = ["[pscustomobject]@{OrgId=$empty} | Get-Org", "[pscustomobject]@{Id=$empty} | Get-Org"],
        TakesNull = ["Get-Org"],
        NullObjects = ["Get-Org -InputObject $null"],
        OddIds =
        [
            "Get-Org $id", "Get-Org -Id $id", "$id | Get-Org", "[pscustomobject]@{OrgId=$id} | Get-Org",
            "[pscustomobject]@{Id=$id} | Get-Org",
        ],
        TwoItems = ["$org,$other | Get-Org", "Get-Org $org,$other"],
        CompletesOrgId = ["Get-Org", "Get-Org -OrgId", "Get-Org -Id"],
        Mistakes = ["Get-Org $token", "Get-Org -OrgId $token", "$token | Get-Org", "Get-Org $org, $token"],
        Secrecy = ["Get-Org", "Get-Org $org -IncludeLinks -IncludeActions -IncludeEmbedded"],
        Elsewhere = ["Get-Org $org -Connection $elsewhere | Get-Org"],
    };

    private static CatalogCmdlet NewOrg { get; } = new("New-Org")
    {
        Calls = [("New-Org New", "GET /orgs 200; POST /orgs 201")],
        Change = new(
            "New-Org New -MfaMode Required", IsHigh: false,
            """POST /orgs{globals} {"name":"New","mfaMode":"required"}""",
            "Create the organization 'New' and set MfaMode to 'required'"),
        Bindings =
        [
            new(
                "NewOrg", "New-Org",
                """POST /orgs{globals} {"name":"Row"}""",
                "NEW: orgRow"),
            new(
                "NewOrgNamed", "New-Org -Name New",
                """POST /orgs{globals} {"name":"New"}""",
                ""),
        ],
        BadRows =
        [
            ("New-Org", "[pscustomobject]@{Name='Acme';MfaMode='Never'}", "Row 2 (Acme): -MfaMode 'Never' is not"),
            ("New-Org", "[pscustomobject]@{Name=''}", "Row 2: -Name was given but is empty"),
        ],
        Mistakes = ["New-Org $token -WhatIf", "New-Org New -MfaMode $token", "$null = New-Org $token -Confirm"],
        Secrecy = ["New-Org Another -CardToken $card -WhatIf", "New-Org Another -CardToken $card"],
    };

    private static CatalogCmdlet SetOrg { get; } = new("Set-Org")
    {
        Calls = [("Set-Org $org -Name New", "GET /orgs/{org} 200; PATCH /orgs/{org} 200")],
        Change = new(
            "Set-Org $org -Name New", IsHigh: false,
            """PATCH /orgs/{org}{globals} {"name":"New"}""",
            "Change 'Alder Creek Pumps' ({org}): Name to 'New'"),
        Bindings =
        [
            new(
                "SetOrg", "Set-Org -Name New -IconColor red",
                """PATCH /orgs/{org}{globals} {"name":"New","iconColor":"red"}""",
                "OWN: Org deserializedOrg orgRow"),
        ],
        EmptyValues = ["Set-Org -OrgId $empty -Name New", "Set-Org $empty -Name New"],
        EmptyCells = ["[pscustomobject]@{OrgId=$empty;Name='x'} | Set-Org", "[pscustomobject]@{Id=$empty;Name='x'} | Set-Org"],
        TakesNull = ["Set-Org -Name New"],
        NullObjects = ["Set-Org -InputObject $null -Name New"],
        OddIds = ["Set-Org $id -Name New", "[pscustomobject]@{OrgId=$id;Name='New'} | Set-Org"],
        TwoItems = ["[pscustomobject]@{OrgId=$org},[pscustomobject]@{OrgId=$other} | Set-Org -Name New"],
        BadRows =
        [
            ("Set-Org", "[pscustomobject]@{OrgId='x';Name='Acme'}", "Row 2 (Acme): -OrgId 'x' is not"),
            ("Set-Org", "[pscustomobject]@{OrgId=$org;MfaMode='Never'}", "Row 2 ({org}): -MfaMode 'Never' is not"),
            ("Set-Org", "[pscustomobject]@{Id='x'}", "Row 2 (x): -OrgId 'x' is not"),
        ],
        CompletesOrgId = ["Set-Org", "Set-Org -OrgId"],
        ShowsNames = ["Set-Org $org -Name New", "Get-Org $org | Set-Org -Description New"],
        Mistakes =
        [
            "Set-Org $token -Name New", "Set-Org $org -Name $token -WhatIf", "$null = Set-Org $org -Description $token -Confirm",
            "Set-Org $org -MfaMode $token", "Set-Org $org -CardToken $token",
        ],
        Secrecy =
        [
            "Set-Org $org -Name Renamed -CardToken $card", "Set-Org $org -CardToken $card -WhatIf",
            "Set-Org $org -Description Described -CardToken $card -Confirm",
        ],
        Overlaps = [("Get-Org -Name Alder* | Set-Org -MfaMode Required", 2)],
        Elsewhere =
        [
            "Get-Org $org -Connection $elsewhere | Set-Org -IconColor red",
            "Get-Org $org | Set-Org -IconColor red -Connection $elsewhere",
        ],
    };

    private static CatalogCmdlet RemoveOrg { get; } = new("Remove-Org")
    {
        Calls = [("Remove-Org $org -PassThru -Confirm:$false", "GET /orgs/{org} 200; DELETE /orgs/{org} 200")],
        Change = new(
            "Remove-Org $org", IsHigh: true,
            "DELETE /orgs/{org}{globals}",
            "Delete 'Alder Creek Pumps' ({org}) for good, with 7 members, 6 applications, 9 dashboards and 412 devices"),
        Bindings =
        [
            new(
                "RemOrg", "Remove-Org -Confirm:$false",
                "DELETE /orgs/{org}{globals}",
                "OWN: Org"),
            new(
                "RemOrgId", "Remove-Org -Confirm:$false -OrgId $other",
                "DELETE /orgs/{org}{globals}",
                ""),
        ],
        EmptyLists = ["Remove-Org -OrgId $empty -Confirm:$false"],
        TakesNull = ["Remove-Org -Confirm:$false"],
        NullObjects = ["Remove-Org -InputObject $null -Confirm:$false"],
        OddIds = ["Remove-Org $id -Confirm:$false"],
        TwoItems = ["Remove-Org $org,$other -Confirm:$false"],
        CompletesOrgId = ["Remove-Org", "Remove-Org -OrgId"],
        ShowsNames = ["Remove-Org -OrgId $org", "Get-Org | Remove-Org"],
        Mistakes = ["Remove-Org -OrgId $token"],
        Secrecy = ["Remove-Org -OrgId $org -PassThru"],
        Overlaps = [("Get-Org -Name Alder* | Remove-Org -Confirm:$false -PassThru", 2)],
        Elsewhere = ["Get-Org $org -Connection $elsewhere | Remove-Org -Confirm:$false"],
    };
}
