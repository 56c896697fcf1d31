using System;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>A session and the server that it alone works with, made ready for one run after the other.</summary>
internal sealed class ServedSession : IAsyncDisposable
{
    private readonly ModuleSession _session = new();

    private ServedSession(LoopbackServer server) => Server = server;

    internal LoopbackServer Server { get; }

    internal static async Task<ServedSession> StartAsync() => new(await LoopbackServer.StartAsync());

    /// <summary>Runs a script while all that happens which a scenario says.</summary>
    internal ScriptResult Run(string script, Scenario scenario)
    {
        Server.Reset();
        scenario.Prepare(Server);
        OrgClientOptions options = Clients.OptionsFor(Server);
        options.MaxRetry = scenario.MaxRetry;
        _session.Use(options);
        return _session.Run(script);
    }

    public ValueTask DisposeAsync()
    {
        _session.Dispose();
        return Server.DisposeAsync();
    }
}
