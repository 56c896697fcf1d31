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
}
