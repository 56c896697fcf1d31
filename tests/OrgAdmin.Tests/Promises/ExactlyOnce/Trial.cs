using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>A server, virtual time and options, for one call of one operation and what is to be seen of it.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private Trial(LoopbackServer server, double jitter)
    {
        Server = server;
        Time = new VirtualTime(jitter);
        Options = Clients.OptionsFor(server, Time);
    }

    internal LoopbackServer Server { get; }

    internal VirtualTime Time { get; }

    internal OrgClientOptions Options { get; }

    internal Listener Listener { get; } = new();

    /// <summary>The requests that arrived, as <see cref="Operation.RouteOf"/> tells them.</summary>
    internal IEnumerable<string> Requests => Server.Log.Requests.Select(Operation.RouteOf);

    internal static async Task<Trial> StartAsync(double jitter = 0.5) => new(await LoopbackServer.StartAsync(), jitter);

    /// <summary>Meets the next requests of the kind that a route names with these faults, in order.</summary>
    internal Trial On(string route, params Fault[] faults)
    {
        string method = route.Split(' ')[0];
        string end = route.Split(' ')[1] switch
        {
            "org" => string.Empty,
            var segment => "/" + segment,
        };
        bool IsMeant(string target) => end == "/orgs"
            ? target.Split('?')[0] == end
            : target.Split('?')[0].EndsWith("0001" + end, StringComparison.Ordinal);
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
