namespace OrgAdmin.Tests.Catalog;

internal static partial class CmdletCatalog
{
    private static CatalogCmdlet GetOrgToken { get; } = new("Get-OrgToken")
    {
        Calls = [("Get-OrgToken", "GET /me/tokens 200"), ("Get-OrgToken $apiToken", "GET /me/tokens/{apiToken} 200")],
        Bindings = [new("GetToken", "Get-OrgToken", string.Empty, string.Empty)],
        EmptyLists = ["Get-OrgToken $empty"],
        OddIds = ["Get-OrgToken $id"],
        TwoItems = ["Get-OrgToken $apiToken,$otherToken"],
        Mistakes = ["Get-OrgToken $token", "Get-OrgToken -Name $token", "Get-OrgToken -Status $token"],
        Secrecy = ["Get-OrgToken", "Get-OrgToken $apiToken"],
    };

    private static CatalogCmdlet NewOrgToken { get; } = new("New-OrgToken")
    {
        Calls = [("New-OrgToken Job -Scope org.get -NoExpiry", "POST /me/tokens 201")],
        Change = new(
            "New-OrgToken Job -ForCommand Get-OrgInvite -NoExpiry -OrgRole @{ $org = 'View' }", IsHigh: false,
            """POST /me/tokens{globals} {"name":"Job","orgRoles":[{"orgId":"{org}","role":"view"}],"scope":["me.invites","org.pendingInvites"]}""",
            "Make the API token 'Job' for me.invites, org.pendingInvites, without an end, with role View at most in {org}"),
        Bindings = [new("NewToken", "New-OrgToken Job -Scope org.get -NoExpiry", string.Empty, string.Empty)],
        EmptyValues =
        [
            "New-OrgToken $empty -Scope org.get -NoExpiry", "New-OrgToken Job -Scope org.get -NoExpiry -DefaultRole $empty",
        ],
        EmptyLists = ["New-OrgToken Job -Scope $empty -NoExpiry", "New-OrgToken Job -ForCommand $empty -NoExpiry"],
        OddIds = ["New-OrgToken Job -Scope org.get -NoExpiry -OrgRole @{$id='View'}"],
        Mistakes =
        [
            "New-OrgToken $token -Scope org.get -NoExpiry -WhatIf", "New-OrgToken Job -Scope $token -NoExpiry -WhatIf",
            "New-OrgToken Job -ForCommand $token -NoExpiry", "New-OrgToken Job -Scope org.get -Expires $token",
        ],
        Secrecy =
        [
            "New-OrgToken Job -Scope org.get -NoExpiry", "New-OrgToken Job -ForCommand New-OrgInvite -Expires 30.00:00:00",
            "New-OrgToken Job -Scope org.get -NoExpiry -WhatIf", "$null = New-OrgToken Job -Scope org.get -NoExpiry -AsPlainText",
        ],
    };

    private static CatalogCmdlet SetOrgToken { get; } = new("Set-OrgToken")
    {
        Calls = [("Set-OrgToken $apiToken -Name New", "GET /me/tokens/{apiToken} 200; PATCH /me/tokens/{apiToken} 200")],
        Change = new(
            "Set-OrgToken $apiToken -Status Inactive", IsHigh: false,
            """PATCH /me/tokens/{apiToken}{globals} {"status":"inactive"}""",
            "Change the API token 'Nightly report' ({apiToken}): Status to 'Inactive'"),
        Bindings = [new("SetToken", "Set-OrgToken -Name New", string.Empty, string.Empty)],
        EmptyValues =
        [
            "Set-OrgToken $apiToken -Name $empty", "Set-OrgToken $apiToken -Status $empty", "Set-OrgToken $apiToken -DefaultRole $empty",
        ],
        EmptyLists = ["Set-OrgToken -TokenId $empty -Name New"],
        TakesNull = ["Set-OrgToken -Name New"],
        NullObjects = ["Set-OrgToken -InputObject $null -Name New"],
        OddIds = ["Set-OrgToken $id -Name New", "Set-OrgToken $apiToken -OrgRole @{$id='View'}"],
        TwoItems = ["Set-OrgToken $apiToken,$otherToken -Name New"],
        Mistakes = ["Set-OrgToken $token -Name New", "Set-OrgToken $apiToken -Name $token -WhatIf", "Set-OrgToken $apiToken -Status $token"],
        Secrecy = ["Set-OrgToken $apiToken -Description Described"],
        Elsewhere = ["(Get-OrgToken -Connection $elsewhere)[0] | Set-OrgToken -Name New"],
    };

    private static CatalogCmdlet RemoveOrgToken { get; } = new("Remove-OrgToken")
    {
        Sample = "Remove-OrgToken $apiToken -PassThru -Confirm:$false",
        Calls =
        [
            ("Remove-OrgToken $apiToken -Confirm:$false", "GET /me/tokens/{apiToken} 200; DELETE /me/tokens/{apiToken} 200"),
            ("Remove-OrgToken $apiToken -PassThru -Confirm:$false", "GET /me/tokens/{apiToken} 200; DELETE /me/tokens/{apiToken} 200"),
        ],
        Change = new(
            "Remove-OrgToken $apiToken", IsHigh: true,
            "DELETE /me/tokens/{apiToken}{globals}",
            "Remove the API token 'Nightly report' ({apiToken}) for good"),
        Bindings = [new("RemToken", "Remove-OrgToken -Confirm:$false", string.Empty, string.Empty)],
        EmptyLists = ["Remove-OrgToken -TokenId $empty -Confirm:$false"],
        TakesNull = ["Remove-OrgToken -Confirm:$false"],
        NullObjects = ["Remove-OrgToken -InputObject $null -Confirm:$false"],
        OddIds = ["Remove-OrgToken $id -Confirm:$false"],
        TwoItems = ["Remove-OrgToken $apiToken,$otherToken -Confirm:$false"],
        Mistakes = ["Remove-OrgToken -TokenId $token"],
        Secrecy = ["Remove-OrgToken $apiToken -PassThru"],
        Elsewhere = ["(Get-OrgToken -Connection $elsewhere)[0] | Remove-OrgToken -Confirm:$false"],
    };
}
