namespace OrgAdmin.Tests.Catalog;

internal static partial class CmdletCatalog
{
    private static CatalogCmdlet ConnectOrg { get; } = new("Connect-Org")
    {
        Sample = "Connect-Org -Sandbox -PassThru",
        CompletesOrgId = ["Connect-Org -OrgId"],
        Mistakes =
        [
            "Connect-Org -Token $token -OrgId $token", "Connect-Org -Token $token -AcceptVersion \"$token`u{1F511}\"",
            "Connect-Org -Token \"$token \"", "Connect-Org -Token $token -Uri $token",
            "Connect-Org -Token $token -Uri \"https://api.example.com/?token=$token\"", "Connect-Org -Credential $swapped",
        ],
        Secrecy =
        [
            "Connect-Org -Credential $credential -TwoFactorCode $code -Uri $uri @limits -PassThru",
            "Connect-Org -Token $token -Uri $uri @limits -PassThru",
        ],
    };

    private static CatalogCmdlet GetOrgConnection { get; } = new("Get-OrgConnection")
    {
        Sample = "Get-OrgConnection",
        Bindings = [new("Connection", "Get-OrgConnection", string.Empty, string.Empty)],
        Secrecy = ["Get-OrgConnection"],
    };

    private static CatalogCmdlet DisconnectOrg { get; } = new("Disconnect-Org")
    {
        Sample = "Disconnect-Org; 'done'",
        Secrecy = ["Disconnect-Org"],
    };

    private static CatalogCmdlet TestOrgAccess { get; } = new("Test-OrgAccess")
    {
        Calls = [("Test-OrgAccess $org -Command Set-Org", "GET /orgs/{org} 200")],
        Bindings =
        [
            new(
                "TestAccess", "Test-OrgAccess -Command Set-Org",
                "GET /orgs/{org}{globals}",
                "read: Org OrgMember OrgInvite deserializedOrg deserializedMem deserializedInv orgRow memberRow inviteRow "
                + "nearMailRow selectedMember idText"),
        ],
        EmptyLists = ["Test-OrgAccess -OrgId $empty", "Test-OrgAccess $org -Command $empty"],
        EmptyCells = ["[pscustomobject]@{OrgId=$empty} | Test-OrgAccess"],
        TakesNull = ["Test-OrgAccess -Command Set-Org"],
        NullObjects = ["Test-OrgAccess -InputObject $null -Command Set-Org"],
        OddIds = ["Test-OrgAccess $id", "$id | Test-OrgAccess"],
        TwoItems = ["$org,$other | Test-OrgAccess"],
        CompletesOrgId = ["Test-OrgAccess", "Test-OrgAccess -OrgId"],
        Mistakes = ["Test-OrgAccess $token", "Test-OrgAccess $org -Command $token"],
        Secrecy = ["Test-OrgAccess $org"],
        Elsewhere = ["Get-Org $org -Connection $elsewhere | Test-OrgAccess"],
    };

    private static CatalogCmdlet RegisterOrgProfile { get; } = new("Register-OrgProfile")
    {
        Sample = "Register-OrgProfile sample -PassThru",
        CompletesOrgId = ["Register-OrgProfile sample -OrgId"],
        Mistakes =
        [
            "Register-OrgProfile $token", "Register-OrgProfile x -OrgId $token", "Register-OrgProfile x -SecretName $token -WhatIf",
            "Register-OrgProfile x -TokenVariable $token", "Register-OrgProfile x -Uri $token",
        ],
        Secrecy = ["Register-OrgProfile secrets -Uri $uri -TokenVariable ORGADMIN_TEST_TOKEN -PassThru"],
    };

    private static CatalogCmdlet GetOrgProfile { get; } = new("Get-OrgProfile")
    {
        Sample = "Register-OrgProfile sample; Get-OrgProfile sample",
        Mistakes = ["Get-OrgProfile $token"],
        Secrecy = ["Get-OrgProfile"],
    };

    private static CatalogCmdlet UnregisterOrgProfile { get; } = new("Unregister-OrgProfile")
    {
        Sample = "Register-OrgProfile sample; Unregister-OrgProfile sample; 'done'",
        Mistakes = ["Unregister-OrgProfile $token"],
        Secrecy = ["Unregister-OrgProfile secrets"],
    };
}
