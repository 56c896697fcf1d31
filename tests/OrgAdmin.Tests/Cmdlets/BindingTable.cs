using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>
/// Every kind of object piped into every cmdlet that talks to the API, and what comes of it:
/// <list type="bullet">
///   <item><c>-</c>: refused with one error, nothing is sent, not even a read.</item>
///   <item><c>read</c>: the organization that the object names is read, and no other.</item>
///   <item><c>list</c>: the organizations are listed, and nothing else is sent.</item>
///   <item><c>look</c>: something is read to find the target, which is not there; refused with one error, nothing is written.</item>
///   <item><c>OWN</c>: the one write of the column is sent, to the organization that the object names.</item>
///   <item><c>NEW</c>: the one write of the column is sent, which names no organization that there is.</item>
///   <item><c>DEF</c>: the one write of the column is sent, to the connection's own organization.</item>
/// </list>
/// The connection's own organization is another than the objects'.
/// </summary>
internal static class BindingTable
{
    private const string Org = SandboxSeed.AlderCreekId;
    private const string Elena = "64a1f0c27be19d5a3c8e0005";
    private const string Invite = SandboxSeed.PendingInviteId;
    private const string Globals = "?_actions=false&_links=false&_embedded=false";

    private const string Cells = """
        kind              GetOrg GetMember GetInvite SetOrg Invite InviteTo Revoke RevokeId SetMember SetMemberId RemMember RemMemberId RemOrg RemOrgId NewOrg NewOrgNamed  Find
        Org               read   read      read      OWN    -      OWN      -      -        -         -           -         -           OWN    -        -      -            -
        OrgMember         read   read      read      -      -      -        -      -        OWN       -           OWN       -           -      -        -      -            list
        OrgInvite         read   read      read      -      -      -        OWN    -        -         -           -         -           -      -        -      -            list
        deserializedOrg   read   read      read      OWN    -      -        -      -        -         -           -         -           -      -        -      -            -
        deserializedMem   read   read      read      -      -      -        -      -        OWN       OWN         -         -           -      -        -      -            list
        deserializedInv   read   read      read      -      -      -        -      -        -         -           -         -           -      -        -      -            list
        orgRow            read   read      read      OWN    -      OWN      -      OWN      -         OWN         -         OWN         -      -        NEW    -            -
        memberRow         read   read      read      OWN    OWN    OWN      look   look     OWN       OWN         OWN       OWN         -      -        -      -            list
        inviteRow         read   read      read      OWN    OWN    OWN      OWN    OWN      look      look        look      look        -      -        -      -            list
        selectedMember    read   read      read      OWN    OWN    OWN      look   look     OWN       OWN         OWN       OWN         -      -        -      -            list
        selectedWithout   -      -         -         -      -      -        -      -        -         -           -         -           -      -        -      -            -
        idText            read   read      read      -      -      -        -      -        -         -           -         -           -      -        -      -            list
        emailText         -      -         -         -      DEF    -        -      -        -         -           -         -           -      -        -      -            list
        emptyText         -      -         -         -      -      -        -      -        -         -           -         -           -      -        -      -            -
        null              -      -         -         -      -      -        -      -        -         -           -         -           -      -        -      -            -
        process           -      -         -         -      -      -        -      -        -         -           -         -           -      -        -      -            -
        hashtable         -      -         -         -      -      -        -      -        -         -           -         -           -      -        -      -            -
        int               -      -         -         -      -      -        -      -        -         -           -         -           -      -        -      -            -
        connection        -      -         -         -      -      -        -      -        -         -           -         -           -      -        -      -            -
        """;

    private static readonly string[][] Grid = Cells.Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();

    /// <summary>How each kind of object is made.</summary>
    internal static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["Org"] = $"Get-Org {Org}",
        ["OrgMember"] = $"Get-OrgMember {Org} -UserId {Elena}",
        ["OrgInvite"] = $"Get-OrgInvite {Org} | Where-Object InviteId -eq {Invite}",
        ["deserializedOrg"] = $"ConvertTo-Deserialized (Get-Org {Org})",
        ["deserializedMem"] = $"ConvertTo-Deserialized (Get-OrgMember {Org} -UserId {Elena})",
        ["deserializedInv"] = $"ConvertTo-Deserialized (Get-OrgInvite {Org} | Where-Object InviteId -eq {Invite})",
        ["orgRow"] = $"[pscustomobject]@{{OrgId='{Org}';Name='Row';IconColor=''}}",
        ["memberRow"] = $"[pscustomobject]@{{OrgId='{Org}';UserId='{Elena}';Email='elena.petrova@aldercreek.example.com';Role='admin'}}",
        ["inviteRow"] = $"[pscustomobject]@{{OrgId='{Org}';InviteId='{Invite}';Email='noah.fischer@aldercreek.example.com';Role='admin'}}",
        ["selectedMember"] = $"[pscustomobject]@{{PSTypeName='Selected.OrgAdmin.OrgMember';OrgId='{Org}';UserId='{Elena}';Email='elena.petrova@aldercreek.example.com'}}",
        ["selectedWithout"] = $"[pscustomobject]@{{PSTypeName='Selected.OrgAdmin.OrgMember';UserId='{Elena}';InviteId='{Invite}'}}",
        ["idText"] = $"'{Org}'",
        ["emailText"] = "'ann.lee@example.com'",
        ["emptyText"] = "''",
        ["null"] = "$null",
        ["process"] = "[System.Diagnostics.Process]::GetCurrentProcess()",
        ["hashtable"] = $"@{{OrgId='{Org}';UserId='{Elena}';InviteId='{Invite}';Email='ann.lee@example.com';Id='{Org}';Name='x'}}",
        ["int"] = "5",
        ["connection"] = "$plain",
    };

    /// <summary>
    /// The cmdlets, with parameters that let each act if the object binds, and what it then sends: {0} is the organization, {1} the
    /// object's address.
    /// </summary>
    internal static IReadOnlyDictionary<string, (string Command, string Request)> Commands { get; } = new Dictionary<string, (string, string)>
    {
        ["GetOrg"] = ("Get-Org", "GET /orgs/{0}" + Globals),
        ["GetMember"] = ("Get-OrgMember", "GET /orgs/{0}" + Globals),
        ["GetInvite"] = ("Get-OrgInvite", "GET /orgs/{0}/invites" + Globals),
        ["Find"] = ("Find-OrgMember", "GET /orgs" + Globals + "&sortField=name&sortDirection=asc&page=0&perPage=100"),
        ["SetOrg"] = ("Set-Org -Name New -IconColor red", "PATCH /orgs/{0}" + Globals + """ {"name":"New","iconColor":"red"}"""),
        ["Invite"] = ("New-OrgInvite -Role View", "POST /orgs/{0}/invites" + Globals + """ {"email":"{1}","role":"view"}"""),
        ["InviteTo"] = (
            "New-OrgInvite -Role View -Email bob@example.com", "POST /orgs/{0}/invites" + Globals + """ {"email":"bob@example.com","role":"view"}"""),
        ["Revoke"] = ("Revoke-OrgInvite", "DELETE /orgs/{0}/invites" + Globals + "&inviteId=" + Invite),
        ["RevokeId"] = ($"Revoke-OrgInvite -InviteId {Invite}", "DELETE /orgs/{0}/invites" + Globals + "&inviteId=" + Invite),
        ["SetMember"] = ("Set-OrgMember -Role Edit", "PATCH /orgs/{0}/member" + Globals + $$""" {"userId":"{{Elena}}","role":"edit"}"""),
        ["SetMemberId"] = (
            $"Set-OrgMember -Role Edit -UserId {Elena}", "PATCH /orgs/{0}/member" + Globals + $$""" {"userId":"{{Elena}}","role":"edit"}"""),
        ["RemMember"] = ("Remove-OrgMember -Confirm:$false", "DELETE /orgs/{0}/member" + Globals + "&userId=" + Elena),
        ["RemMemberId"] = ($"Remove-OrgMember -Confirm:$false -UserId {Elena}", "DELETE /orgs/{0}/member" + Globals + "&userId=" + Elena),
        ["NewOrg"] = ("New-Org", "POST /orgs" + Globals + """ {"name":"Row"}"""),
        ["NewOrgNamed"] = ("New-Org -Name New", "POST /orgs" + Globals + """ {"name":"New"}"""),
        ["RemOrg"] = ("Remove-Org -Confirm:$false", "DELETE /orgs/{0}" + Globals),
        ["RemOrgId"] = ($"Remove-Org -Confirm:$false -OrgId {SandboxSeed.EmeaId}", "DELETE /orgs/{0}" + Globals),
    };

    /// <summary>Each cell: the kind of object, the command, and what is expected.</summary>
    internal static IEnumerable<(string Kind, string Command, string Expected)> All =>
        from row in Grid.Skip(1) from column in Enumerable.Range(1, row.Length - 1) select (row[0], Grid[0][column], row[column]);
}
