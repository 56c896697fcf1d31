namespace OrgAdmin.Tests.Catalog;

internal static partial class CmdletCatalog
{
    private static CatalogCmdlet ApproveOrgInvite { get; } = new("Approve-OrgInvite")
    {
        Calls = [("Approve-OrgInvite $received", "GET /me/invites/{received} 200; GET /orgs 200; POST /me/invites/{received} 200")],
        Change = new(
            "Approve-OrgInvite $received", IsHigh: false,
            """POST /me/invites/{received}{globals} {"action":"accept"}""",
            "Accept the invite to 'Riverbend Water Cooperative' with role Collaborate ({received})"),
        Bindings = [new("Approve", "Approve-OrgInvite", string.Empty, string.Empty)],
        EmptyValues =
        [
            "Approve-OrgInvite -Email $empty -InviteToken secret", "Approve-OrgInvite -Email $noah -InviteToken $empty",
        ],
        EmptyLists = ["Approve-OrgInvite -InviteId $empty"],
        TakesNull = ["Approve-OrgInvite"],
        NullObjects = ["Approve-OrgInvite -InputObject $null"],
        OddIds = ["Approve-OrgInvite $id"],
        Mistakes = ["Approve-OrgInvite $token", "Approve-OrgInvite -Email $token -InviteToken $token"],
        Secrecy = ["Approve-OrgInvite $received", "Approve-OrgInvite -Email $invitee -InviteToken $inviteSecret"],
        Elsewhere = ["Get-OrgInvite -Mine -Connection $elsewhere | Approve-OrgInvite"],
    };

    private static CatalogCmdlet DenyOrgInvite { get; } = new("Deny-OrgInvite")
    {
        // The invite is gone after that; a new sandbox has it for the cmdlets that follow.
        Sample = "Deny-OrgInvite $received; Connect-Org -Sandbox",
        Calls =
        [
            ("Deny-OrgInvite $received", "GET /me/invites/{received} 200; POST /me/invites/{received} 200"),
            ("Deny-OrgInvite $received -Dismiss", "GET /me/invites/{received} 200; POST /me/invites/{received} 200"),
        ],
        Change = new(
            "Deny-OrgInvite $received", IsHigh: false,
            """POST /me/invites/{received}{globals} {"action":"reject"}""",
            "Turn down the invite to 'Riverbend Water Cooperative' with role Collaborate ({received})"),
        Bindings = [new("Deny", "Deny-OrgInvite", string.Empty, string.Empty)],
        EmptyValues = ["Deny-OrgInvite -Email $empty -InviteToken secret", "Deny-OrgInvite -Email $noah -InviteToken $empty"],
        EmptyLists = ["Deny-OrgInvite -InviteId $empty"],
        TakesNull = ["Deny-OrgInvite"],
        NullObjects = ["Deny-OrgInvite -InputObject $null"],
        OddIds = ["Deny-OrgInvite $id"],
        Mistakes = ["Deny-OrgInvite $token", "Deny-OrgInvite -Email $token -InviteToken $token"],
        Secrecy = ["Deny-OrgInvite $received -Dismiss", "Deny-OrgInvite -Email $noah -InviteToken $inviteSecret -WhatIf"],
        Elsewhere = ["Get-OrgInvite -Mine -Connection $elsewhere | Deny-OrgInvite"],
    };
}
