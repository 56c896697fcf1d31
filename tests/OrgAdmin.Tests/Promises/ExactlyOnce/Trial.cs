using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>A server, virtual time and options, for one call of one operation and what is to be seen of it.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private Trial(LoopbackServer server, VirtualTime time)
    {
        Server = server;
        Time = time;
        Options = Clients.OptionsFor(server, Time);

        // One look shows what came of a change; SettlingTests has those that go on.
        Options.Settle = TimeSpan.Zero;
    }

    internal LoopbackServer Server { get; }

    internal VirtualTime Time { get; }

    internal OrgClientOptions Options { get; }

    internal Listener Listener { get; } = new();

    /// <summary>The requests that arrived, as <see cref="Operation.RouteOf"/> tells them.</summary>
    internal IEnumerable<string> Requests => Server.Log.Requests.Select(Operation.RouteOf);

    internal static async Task<Trial> StartAsync(double jitter = 0.5) => new(await LoopbackServer.StartAsync(), new VirtualTime(jitter));

    /// <summary>One in which client and server go by the same clock, and the client looks until the server has settled.</summary>
    internal static async Task<Trial> StartSettlingAsync(int settle = 5)
    {
        var clock = new VirtualClock();
        var trial = new Trial(await LoopbackServer.StartAsync(clock: clock), new VirtualTime(clock: clock));
        trial.Options.Settle = TimeSpan.FromSeconds(settle);
        return trial;
    }

    /// <summary>Meets the next requests of the kind that a route names with these faults, in order.</summary>
    internal Trial On(string route, params Fault[] faults)
    {
        string method = route.Split(' ')[0];
        bool IsMeant(string target) => Operation.RouteTo(method, target) == route
            && (!target.StartsWith("/orgs/", StringComparison.Ordinal) || target.StartsWith("/orgs/" + SandboxSeed.AlderCreekId, StringComparison.Ordinal));
        Server.Faults.Add(faults.Select(fault => fault.On(method).For(IsMeant)).ToArray());
        return this;
    }

    internal async Task<Ending> RunAsync(Operation operation)
    {
        using var client = new OrgClient(Options);
        return await Ending.OfAsync(operation.RunAsync(client, new OrgCall { Diagnostics = Listener }, Server.Api));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
