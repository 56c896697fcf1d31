using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>
/// Every kind of object piped into every cmdlet that talks to the API, and what comes of it:
/// <list type="bullet">
///   <item><c>-</c>: refused with one error, nothing is sent, not even a read.</item>
///   <item><c>read</c>: the organization that the object names is read, and no other.</item>
///   <item><c>named</c>: as read, and then the organization itself is read for its name.</item>
///   <item><c>reads</c>: the organization that the object names is read, then perhaps more of it, and no other.</item>
///   <item><c>list</c>: the organizations are listed, and nothing else is sent.</item>
///   <item><c>none</c>: the organizations are listed, and one error says that the address is nowhere among their members.</item>
///   <item><c>look</c>: something is read to find what is named, which is not there or does not fit; one error, nothing is written.</item>
///   <item><c>OWN</c>: the one write of the column is sent, to the organization that the object names.</item>
///   <item><c>COPY</c>: as OWN, with what the invite says beside its role.</item>
///   <item><c>COPYTO</c>: as COPY, to the organization that the command line names.</item>
///   <item><c>NEW</c>: the one write of the column is sent, which names no organization that there is.</item>
///   <item><c>DEF</c>: the one write of the column is sent, to the connection's own organization.</item>
///   <item><c>TO</c>: the one write of the column is sent, to the organization that the command line names.</item>
/// </list>
/// The connection's own organization is another than the objects'. The rules behind it: cmdlets that change something, and Find-OrgMember,
/// take their input as one object and find the columns themselves; an organization, a member and an invite go to the cmdlets for their
/// kind, and an invite or a member may be invited; what is removed is never named by a deserialized object; a row of a person does not
/// change an organization; what the row and the command line both name has to be the same; no row without an organization is changed or
/// removed in the connection's own; and Remove-Org takes organizations alone.
/// </summary>
internal static class BindingTable
{
    private const string Org = SandboxSeed.AlderCreekId;
    private const string Elena = "64a1f0c27be19d5a3c8e0005";
    private const string Invite = SandboxSeed.PendingInviteId;

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
        ["synonymRow"] = $"[pscustomobject]@{{'Organization ID '='{Org}';'E-Mail'='elena.petrova@aldercreek.example.com';'user_id'='{Elena}'}}",
        ["nameRow"] = $"[pscustomobject]@{{Organisation='alder creek PUMPS';Email='elena.petrova@aldercreek.example.com';UserId='{Elena}'}}",
        ["nearOrgRow"] = $"[pscustomobject]@{{'Org Code'='{Org}';Email='elena.petrova@aldercreek.example.com'}}",
        ["nearMailRow"] = $"[pscustomobject]@{{OrgId='{Org}';'Work E-Mail'='elena.petrova@aldercreek.example.com'}}",
        ["orglessRow"] = "[pscustomobject]@{Email='elena.petrova@aldercreek.example.com'}",
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

    /// <summary>The calls into which the objects are piped.</summary>
    internal static IReadOnlyDictionary<string, CatalogBinding> Commands { get; } =
        CmdletCatalog.All.SelectMany(cmdlet => cmdlet.Bindings).ToDictionary(binding => binding.Name);

    /// <summary>Each cell: the kind of object, the command, and what is expected.</summary>
    internal static IEnumerable<(string Kind, string Command, string Expected)> All =>
        from kind in Kinds.Keys
        from binding in Commands.Values
        select (kind, binding.Name, binding.ByKind.GetValueOrDefault(kind, "-"));
}
