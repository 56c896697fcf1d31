using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Catalog;

/// <summary>
/// One operation as the tests use it: how it is called, what it sends, what it looks back at, and how to see its effect on the seeded sandbox.
/// </summary>
/// <param name="Name">The operation's name as the API has it.</param>
/// <param name="Request">What it sends, as <see cref="RouteOf"/> tells it.</param>
/// <param name="LookBack">What it asks for when no clear answer came; null for one that changes nothing.</param>
internal sealed record Operation(string Name, string Request, string? LookBack = null)
{
    /// <summary>The requests it can make, on the documented organization; the first is the plain one.</summary>
    internal IReadOnlyList<OperationCall> Calls { get; init; } = [];

    /// <summary>Calls it on the seeded sandbox; null for the login, which has tests of its own.</summary>
    internal Func<OrgClient, OrgCall, Earlier, Task<object?>>? Run { get; init; }

    /// <summary>The cmdlet that does the same.</summary>
    internal string Script { get; init; } = string.Empty;

    /// <summary>Whether the sandbox shows its effect.</summary>
    internal Func<SandboxApi, bool> IsDone { get; init; } = _ => false;

    /// <summary>How many times the sandbox shows its effect, where each time makes something; null where that makes no difference.</summary>
    internal Func<SandboxApi, int>? CountMade { get; init; }

    /// <summary>Whether the client's method answers with nothing.</summary>
    internal bool AnswersNothing { get; init; }

    /// <summary>What the object that the cmdlet emits says of itself: an organization's name, an invite's address, a member's role.</summary>
    internal string Emits { get; init; } = string.Empty;

    /// <summary>What is said to be unknown when nothing tells, and the command that shows it.</summary>
    internal (string What, string Check) Unknown { get; init; }

    /// <summary>A cmdlet that makes the change twice, and what it sends when the first ends unknown.</summary>
    internal (string Script, string[] Requests) Twice { get; init; }

    /// <summary>A cmdlet that makes the change twice to the same target; null where it cannot be.</summary>
    internal string? TwiceTheSame { get; init; }

    /// <summary>
    /// Whether it is a change at which nothing can be looked back: without a clear answer it is never made again, and its outcome is unknown.
    /// </summary>
    internal bool IsBlind { get; init; }

    /// <summary>A request as tests write it down: method and the end of its route.</summary>
    internal static string RouteOf(RecordedRequest request) => RouteTo(request.Method, request.RawPath);

    /// <summary>
    /// A request as tests write it down: what an organization has, the organization, a list, or one of a list; what belongs to the user or an
    /// instance is written as its whole route, with stars for ids.
    /// </summary>
    internal static string RouteTo(string method, string path)
    {
        string[] segments = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        bool isOfOrg = segments[0] == "orgs";
        return method + " " + segments.Length switch
        {
            _ when segments[0] is "invites" or "instances" || (segments[0] == "me" && segments.Length > 1) =>
                string.Concat(segments.Select(segment => ResourceId.IsValid(segment) ? "/*" : "/" + segment)),
            2 when isOfOrg => "org",
            3 when isOfOrg => segments[2],
            > 3 when isOfOrg => segments[2] + "/id",
            2 when segments[0] is "applications" or "dashboards" => segments[0] + "/id",
            _ => segments[0],
        };
    }

    /// <summary>How many times the sandbox shows its effect.</summary>
    internal int Count(SandboxApi api) => CountMade?.Invoke(api) ?? (IsDone(api) ? 1 : 0);

    /// <summary>Whether the server carried out a change, whatever became of the answer.</summary>
    internal static bool IsCarriedOut(RecordedRequest request) => request.Outcome is 200 or 201;

    /// <summary>Calls it through a client; what there was before is read from the sandbox itself.</summary>
    internal async Task<object?> RunAsync(OrgClient client, OrgCall call, SandboxApi api)
    {
        using var observer = new OrgClient(new OrgClientOptions { Token = SandboxApi.DefaultToken, Transport = () => new SandboxHandler(api) });
        ResourceId org = ResourceId.Parse(SandboxSeed.AlderCreekId, "id");
        return await Run!(client, call, Request switch
        {
            "POST invites" => Earlier.Nothing with { Invites = await observer.GetInvitesAsync(org, new OrgCall(), CancellationToken.None) },
            "POST /instances/*/orgs/*/invites/*" =>
                Earlier.Nothing with { Invites = await observer.GetInvitesAsync(org, new OrgCall(), CancellationToken.None) },
            "POST orgs" or "POST /me/invites/*" => Earlier.Nothing with { OrgIds = await observer.GetOrgIdsAsync(new OrgCall(), CancellationToken.None) },
            _ => Earlier.Nothing,
        });
    }

    /// <summary>Calls it through a client as if there had been nothing before.</summary>
    internal Task<object?> RunAsync(OrgClient client, OrgCall call) => Run!(client, call, Earlier.Nothing);

    public override string ToString() => Name;
}
