using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>One operation as the tests use it: how it is called, what it sends, what it looks back at, and how to see its effect.</summary>
internal sealed class Operation
{
    internal const string Newcomer = "julia.alvarez@fieldworks.example.net";
    internal const string NewOrg = "Alder Creek Pumps Asia";
    internal const string Description = "Pumps, valves and what belongs to them";
    internal const string ElenaId = "64a1f0c27be19d5a3c8e0005";
    internal const string SamId = "64a1f0c27be19d5a3c8e0007";

    private static readonly ResourceId Org = Id(SandboxSeed.AlderCreekId);

    private readonly Func<OrgClient, OrgCall, Earlier, Task<object?>> _run;

    private Operation(
        string name,
        string request,
        string? lookBack,
        Func<OrgClient, OrgCall, Earlier, Task<object?>> run,
        Func<SandboxApi, bool> isDone,
        string script)
    {
        Name = name;
        Request = request;
        LookBack = lookBack;
        _run = run;
        IsDone = isDone;
        Script = script;
    }

    internal static IReadOnlyList<Operation> Reads { get; } =
    [
        new("org.get", "GET org", null, async (client, call, _) => await client.GetOrgAsync(Org, null, call, None), _ => false, $"Get-Org {Org}"),
        new("orgs.get", "GET orgs", null, async (client, call, _) => await client.GetOrgsAsync(new OrgListQuery(), 0, 100, call, None), _ => false, "Get-Org"),
        new("org.pendingInvites", "GET invites", null, async (client, call, _) => await client.GetInvitesAsync(Org, call, None), _ => false, $"Get-OrgInvite {Org}"),
    ];

    internal static IReadOnlyList<Operation> Writes { get; } =
    [
        new(
            "org.patch", "PATCH org", "GET org",
            async (client, call, _) => await client.PatchOrgAsync(Org, new OrgPatch { Description = Description }, call, None),
            api => OrgIn(api)!.Description == Description,
            $"Set-Org {Org} -Description '{Description}'"),
        new(
            "org.delete", "DELETE org", "GET org",
            async (client, call, _) => await Nothing(client.DeleteOrgAsync(Org, call, None)),
            api => OrgIn(api) is null,
            $"Remove-Org {Org} -PassThru -Confirm:$false"),
        new(
            "org.inviteMember", "POST invites", "GET invites",
            async (client, call, before) => await client.InviteMemberAsync(Org, new OrgInvitePost(Newcomer, "view"), before.Invites, call, None),
            api => OrgIn(api)!.Invites.Count(invite => invite.Email == Newcomer) == 2,
            $"New-OrgInvite {Org} -Email {Newcomer} -Role View"),
        new(
            "org.revokeInvite", "DELETE invites", "GET invites",
            async (client, call, _) => await Nothing(client.RevokeInviteAsync(Org, Id(SandboxSeed.PendingInviteId), call, None)),
            api => OrgIn(api)!.Invites.All(invite => invite.Id != SandboxSeed.PendingInviteId),
            $"Revoke-OrgInvite {Org} -InviteId {SandboxSeed.PendingInviteId} -PassThru"),
        new(
            "org.modifyMember", "PATCH member", "GET org",
            async (client, call, _) => await client.ModifyMemberAsync(Org, new OrgMemberPatch(Id(ElenaId)) { Role = "edit" }, call, None),
            api => OrgIn(api)!.Members.Single(member => member.UserId == ElenaId).Role == "edit",
            $"Set-OrgMember {Org} -UserId {ElenaId} -Role Edit"),
        new(
            "org.removeMember", "DELETE member", "GET org",
            async (client, call, _) => await client.RemoveMemberAsync(Org, Id(SamId), call, None),
            api => OrgIn(api)!.Members.All(member => member.UserId != SamId),
            $"Remove-OrgMember {Org} -UserId {SamId} -PassThru -Confirm:$false"),
        new(
            "orgs.post", "POST orgs", "GET orgs",
            async (client, call, before) => await client.PostOrgAsync(new OrgPost(NewOrg), before.OrgIds, call, None),
            api => api.Organizations.Count(org => org.Name == NewOrg) == 1,
            $"New-Org '{NewOrg}'"),
    ];

    /// <summary>A removal after which the token's own user no longer sees the organization.</summary>
    internal static Operation Leaving { get; } = new(
        "leaving", "DELETE member", "GET org",
        async (client, call, _) => await client.RemoveMemberAsync(Org, Id(SandboxSeed.MayaId), call, None),
        api => OrgIn(api)!.Members.All(member => member.UserId != SandboxSeed.MayaId),
        $"Remove-OrgMember {Org} -UserId {SandboxSeed.MayaId} -PassThru -Confirm:$false");

    internal static IReadOnlyList<Operation> All { get; } = [.. Reads, .. Writes];

    internal string Name { get; }

    /// <summary>What it sends, as <see cref="RouteOf"/> tells it.</summary>
    internal string Request { get; }

    /// <summary>What it asks for when no clear answer came; null for a read.</summary>
    internal string? LookBack { get; }

    /// <summary>Whether the API shows its effect.</summary>
    internal Func<SandboxApi, bool> IsDone { get; }

    /// <summary>The cmdlet that does the same.</summary>
    internal string Script { get; }

    internal static Operation Of(string name) => Writes.Append(Leaving).Concat(Reads).Single(operation => operation.Name == name);

    /// <summary>A request as tests write it down: method and the end of its route.</summary>
    internal static string RouteOf(RecordedRequest request)
    {
        string[] segments = request.RawPath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return request.Method + " " + (segments.Length == 1 ? "orgs" : segments.Length == 2 ? "org" : segments[2]);
    }

    /// <summary>Whether the server carried out a change, whatever became of the answer.</summary>
    internal static bool IsCarriedOut(RecordedRequest request) => request.Outcome is 200 or 201;

    /// <summary>Calls it through a client; what there was before is read from the sandbox itself.</summary>
    internal async Task<object?> RunAsync(OrgClient client, OrgCall call, SandboxApi api)
    {
        using var observer = new OrgClient(new OrgClientOptions { Token = SandboxApi.DefaultToken, Transport = () => new SandboxHandler(api) });
        return await _run(client, call, Request switch
        {
            "POST invites" => Earlier.Nothing with { Invites = await observer.GetInvitesAsync(Org, new OrgCall(), None) },
            "POST orgs" => Earlier.Nothing with { OrgIds = await observer.GetOrgIdsAsync(new OrgCall(), None) },
            _ => Earlier.Nothing,
        });
    }

    /// <summary>Calls it through a client as if there had been nothing before.</summary>
    internal Task<object?> RunAsync(OrgClient client, OrgCall call) => _run(client, call, Earlier.Nothing);

    public override string ToString() => Name;

    internal static ResourceId Id(string text) => ResourceId.Parse(text, "id");

    private static CancellationToken None => CancellationToken.None;

    private static SandboxOrganization? OrgIn(SandboxApi api) => api.FindOrganization(SandboxSeed.AlderCreekId);

    private static async Task<object?> Nothing(Task task)
    {
        await task;
        return null;
    }

    /// <summary>What there was before a change that makes something.</summary>
    private sealed record Earlier(IReadOnlyList<OrgInvite> Invites, ISet<string> OrgIds)
    {
        internal static Earlier Nothing { get; } = new([], new HashSet<string>());
    }
}
