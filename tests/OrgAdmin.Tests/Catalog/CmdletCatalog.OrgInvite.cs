using OrgAdmin.Sandbox;

namespace OrgAdmin.Tests.Catalog;

internal static partial class CmdletCatalog
{
    private static CatalogCmdlet GetOrgInvite { get; } = new("Get-OrgInvite")
    {
        Calls = [("Get-OrgInvite $org", "GET /orgs/{org}/invites 200"), ("Get-OrgInvite -Mine", "GET /me/invites 200")],
        Bindings =
        [
            new(
                "GetInvite", "Get-OrgInvite",
                "GET /orgs/{org}/invites{globals}",
                "read: Org OrgMember OrgInvite deserializedOrg deserializedMem deserializedInv orgRow memberRow inviteRow "
                + "nearMailRow selectedMember idText"),
            new("GetReceived", "Get-OrgInvite -Mine", string.Empty, string.Empty),
        ],
        EmptyLists = ["Get-OrgInvite -OrgId $empty"],
        EmptyCells = ["[pscustomobject]@{OrgId=$empty} | Get-OrgInvite"],
        TakesNull = ["Get-OrgInvite"],
        NullObjects = ["Get-OrgInvite -InputObject $null"],
        OddIds = ["Get-OrgInvite $id", "$id | Get-OrgInvite"],
        TwoItems = ["$org,$other | Get-OrgInvite"],
        CompletesOrgId = ["Get-OrgInvite -OrgId"],
        Mistakes = ["Get-OrgInvite $token", "Get-OrgInvite -Connection $token"],
        Secrecy = ["Get-OrgInvite $org", "Get-OrgInvite -Mine"],
        Elsewhere = ["Get-Org $org -Connection $elsewhere | Get-OrgInvite"],
    };

    private static CatalogCmdlet NewOrgInvite { get; } = new("New-OrgInvite")
    {
        Calls =
        [
            ("New-OrgInvite $org -Email a@example.com -Role View", "GET /orgs/{org} 200; GET /orgs/{org}/invites 200; POST /orgs/{org}/invites 200"),
            ("New-OrgInvite $org -Email $noah -Role View -IfExists Replace",
                "GET /orgs/{org} 200; GET /orgs/{org}/invites 200; DELETE /orgs/{org}/invites 200; POST /orgs/{org}/invites 200"),
        ],
        Change = new(
            "New-OrgInvite $org -Email ann.lee@example.com -Role View", IsHigh: false,
            """POST /orgs/{org}/invites{globals} {"email":"ann.lee@example.com","role":"view"}""",
            "Invite ann.lee@example.com to 'Alder Creek Pumps' ({org}) with role View"),
        Bindings =
        [
            new(
                "Invite", "New-OrgInvite -Role View",
                """POST /orgs/{org}/invites{globals} {"email":"{email}","role":"view"}""",
                "COPY: OrgInvite deserializedInv; OWN: memberRow inviteRow synonymRow nameRow selectedMember; DEF: "
                + "orglessRow emailText"),
            new(
                "InviteOther", $"New-OrgInvite -Role View -OrgId {SandboxSeed.LabsId} -DashboardRole @{{}}",
                """POST /orgs/{org}/invites{globals} {"email":"{email}","role":"view","dashboardRoles":[]}""",
                "TO: OrgMember deserializedMem nearOrgRow orglessRow emailText; COPYTO: OrgInvite deserializedInv; look: nameRow"),
            new(
                "InviteTo", "New-OrgInvite -Role View -Email bob@example.com",
                """POST /orgs/{org}/invites{globals} {"email":"bob@example.com","role":"view"}""",
                "OWN: Org orgRow nearMailRow"),
        ],
        EmptyValues = ["New-OrgInvite -OrgId $empty -Email a@example.com -Role View"],
        EmptyLists = ["New-OrgInvite $org -Email $empty -Role View", "New-OrgInvite -Email $empty -Role View"],
        EmptyCells =
        [
            "[pscustomobject]@{OrgId=$empty;Email='a@example.com'} | New-OrgInvite -Role View",
            "[pscustomobject]@{OrgId=$org;Email=$empty} | New-OrgInvite -Role View",
        ],
        TakesNull = ["New-OrgInvite -Role View", "New-OrgInvite -Role View -Email a@example.com"],
        NullObjects = ["New-OrgInvite -InputObject $null -Email a@example.com -Role View"],
        OddIds =
        [
            "New-OrgInvite $id -Email a@example.com -Role View",
            "[pscustomobject]@{OrgId=$id;Email='a@example.com';Role='View'} | New-OrgInvite",
        ],
        OddNames =
        [
            "New-OrgInvite $org -Email a@example.com -Role View -ApplicationRole @{$id='View'}",
            "New-OrgInvite $org -Email a@example.com -Role View -DashboardRole @{$id='View'}",
        ],
        TwoItems =
        [
            "[pscustomobject]@{OrgId=$org},[pscustomobject]@{OrgId=$other} | New-OrgInvite -Email a@example.com -Role View",
            "'a@example.com','b@example.com' | New-OrgInvite $org -Role View",
            "New-OrgInvite $org -Email a@example.com,b@example.com -Role View",
        ],
        BadRows =
        [
            ("New-OrgInvite -Role View", "[pscustomobject]@{OrgId=$org;Email=@('a@example.com','nobody')}", "Row 2 (a@example.com, nobody): -Email 'nobody'"),
        ],
        CompletesOrgId = ["New-OrgInvite -OrgId"],
        ShowsNames = ["New-OrgInvite $org -Email new@example.com -Role View"],
        Mistakes = ["New-OrgInvite $org -Email $token -Role View", "New-OrgInvite $org -Email a@example.com -Role $token"],
        Secrecy = ["New-OrgInvite $org -Email new@example.com -Role View"],
        Elsewhere = ["Get-Org $org -Connection $elsewhere | New-OrgInvite -Email a@example.com -Role View"],
    };

    private static CatalogCmdlet RevokeOrgInvite { get; } = new("Revoke-OrgInvite")
    {
        Calls =
        [
            ("Revoke-OrgInvite $org -InviteId $invite -PassThru", "GET /orgs/{org}/invites 200; GET /orgs/{org} 200; DELETE /orgs/{org}/invites 200"),
        ],
        Change = new(
            "Revoke-OrgInvite $org -InviteId $invite", IsHigh: false,
            "DELETE /orgs/{org}/invites{globals}&inviteId={invite}",
            "Revoke the pending invite for noah.fischer@aldercreek.example.com to 'Alder Creek Pumps' ({org}) (role Edit, invite {invite})"),
        Bindings =
        [
            new(
                "Revoke", "Revoke-OrgInvite",
                "DELETE /orgs/{org}/invites{globals}&inviteId={invite}",
                "OWN: OrgInvite inviteRow; look: orglessRow"),
            new(
                "RevokeId", "Revoke-OrgInvite -InviteId $invite",
                "DELETE /orgs/{org}/invites{globals}&inviteId={invite}",
                "OWN: OrgInvite orgRow inviteRow; look: orglessRow"),
        ],
        EmptyValues = ["Revoke-OrgInvite -OrgId $empty -InviteId $invite"],
        EmptyLists =
        [
            "Revoke-OrgInvite $org -InviteId $empty", "Revoke-OrgInvite $org -Email $empty",
            "Revoke-OrgInvite $org -InviteId $empty -Email noah.fischer@aldercreek.example.com",
            "Revoke-OrgInvite $org -InviteId $invite -Email $empty",
        ],
        EmptyCells =
        [
            "[pscustomobject]@{OrgId=$empty;InviteId=$invite} | Revoke-OrgInvite",
            "[pscustomobject]@{OrgId=$org;InviteId=$empty;Email='noah.fischer@aldercreek.example.com'} | Revoke-OrgInvite",
            "[pscustomobject]@{OrgId=$org;InviteId=$invite;Email=$empty} | Revoke-OrgInvite",
        ],
        TakesNull = ["Revoke-OrgInvite", "Revoke-OrgInvite -InviteId 64a1f0d47be19d5a3c8f0001"],
        NullObjects = ["Revoke-OrgInvite -InputObject $null"],
        OddIds =
        [
            "Revoke-OrgInvite $id -InviteId $invite", "Revoke-OrgInvite $id -Email noah.fischer@aldercreek.example.com",
            "Revoke-OrgInvite $org -InviteId $id", "[pscustomobject]@{OrgId=$org;InviteId=$id} | Revoke-OrgInvite",
        ],
        TwoItems =
        [
            "[pscustomobject]@{OrgId=$org},[pscustomobject]@{OrgId=$other} | Revoke-OrgInvite -InviteId $user",
            "Revoke-OrgInvite $org -InviteId $other,$user",
        ],
        BadRows =
        [
            ("Revoke-OrgInvite", "[pscustomobject]@{OrgId=$org;InviteId='9'}", "Row 2 (9): -InviteId '9' is not"),
            ("Revoke-OrgInvite", "[pscustomobject]@{OrgId=$org;Email='a@example.com'}", "Row 2 (a@example.com): There is no invite for a@example.com"),
        ],
        CompletesOrgId = ["Revoke-OrgInvite -OrgId"],
        ShowsNames = ["Get-OrgInvite $org | Revoke-OrgInvite", "Revoke-OrgInvite $org -InviteId $invite"],
        Mistakes = ["Revoke-OrgInvite $org -InviteId $token", "Revoke-OrgInvite $org -Email $token"],
        Secrecy = ["Revoke-OrgInvite $org -InviteId $invite -PassThru"],
        Overlaps = [("Get-OrgInvite $org | Revoke-OrgInvite -PassThru", 2)],
        Elsewhere = ["(Get-OrgInvite $org -Connection $elsewhere)[0] | Revoke-OrgInvite"],
    };

    private static CatalogCmdlet UpdateOrgInvite { get; } = new("Update-OrgInvite")
    {
        // Through an instance the invite keeps its id, for the cmdlets that follow.
        Sample = "Update-OrgInvite $org -InviteId $invite -InstanceId $instance",
        Calls =
        [
            ("Update-OrgInvite $org -Email $noah",
                "GET /orgs/{org} 200; GET /orgs/{org}/invites 200; DELETE /orgs/{org}/invites 200; POST /orgs/{org}/invites 200"),
            ("Update-OrgInvite $org -InviteId $invite -InstanceId $instance",
                "GET /orgs/{org} 200; GET /orgs/{org}/invites 200; POST /instances/{instance}/orgs/{org}/invites/{invite} 201"),
        ],
        Change = new(
            "Update-OrgInvite $org -InviteId $invite -Role View -InstanceId $instance", IsHigh: false,
            """POST /instances/{instance}/orgs/{org}/invites/{invite}{globals} {"role":"view","applicationRoles":[],"dashboardRoles":[]}""",
            "Renew the pending invite for noah.fischer@aldercreek.example.com to 'Alder Creek Pumps' ({org}) (role Edit) with role View, "
            + "through the instance {instance}"),
        Bindings =
        [
            new(
                "Renew", "Update-OrgInvite -InstanceId $instance",
                """POST /instances/{instance}/orgs/{org}/invites/{invite}{globals} {"role":"edit","applicationRoles":[],"dashboardRoles":[]}""",
                "OWN: OrgInvite inviteRow; look: orglessRow"),
        ],
        EmptyValues =
        [
            "Update-OrgInvite -OrgId $empty -InviteId $invite", "Update-OrgInvite $org -InviteId $invite -Role $empty",
            "Update-OrgInvite $org -InviteId $invite -InstanceId $empty",
        ],
        EmptyLists = ["Update-OrgInvite $org -InviteId $empty", "Update-OrgInvite $org -Email $empty"],
        EmptyCells =
        [
            "[pscustomobject]@{OrgId=$empty;InviteId=$invite} | Update-OrgInvite",
            "[pscustomobject]@{OrgId=$org;InviteId=$empty;Email='noah.fischer@aldercreek.example.com'} | Update-OrgInvite",
        ],
        TakesNull = ["Update-OrgInvite"],
        NullObjects = ["Update-OrgInvite -InputObject $null"],
        OddIds =
        [
            "Update-OrgInvite $id -InviteId $invite", "Update-OrgInvite $org -InviteId $id",
            "Update-OrgInvite $org -InviteId $invite -InstanceId $id", "[pscustomobject]@{OrgId=$org;InviteId=$id} | Update-OrgInvite",
        ],
        TwoItems = ["Update-OrgInvite $org -InviteId $other,$user"],
        BadRows = [("Update-OrgInvite", "[pscustomobject]@{OrgId=$org;Email='a@example.com'}", "Row 2 (a@example.com): There is no invite for a@example.com")],
        CompletesOrgId = ["Update-OrgInvite -OrgId"],
        ShowsNames = ["Get-OrgInvite $org | Update-OrgInvite", "Get-OrgInvite $org | Update-OrgInvite -InstanceId $instance"],
        Mistakes =
        [
            "Update-OrgInvite $org -InviteId $token", "Update-OrgInvite $org -Email $token",
            "Update-OrgInvite $org -InviteId $invite -InstanceId $token",
        ],
        Secrecy =
        [
            "Update-OrgInvite $org -Email julia.alvarez@fieldworks.example.net",
            "Update-OrgInvite $org -Email julia.alvarez@fieldworks.example.net -Role View -InstanceId $instance",
        ],
        Overlaps = [("Get-OrgInvite $org | Update-OrgInvite -InstanceId $instance", 2)],
        Elsewhere = ["(Get-OrgInvite $org -Connection $elsewhere)[0] | Update-OrgInvite"],
    };
}
