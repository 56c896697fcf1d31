using System;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>A server and a session that work with each other alone and by one clock, made ready for one run after the other.</summary>
internal sealed class ServedSession : IAsyncDisposable
{
    private readonly VirtualClock _clock;
    private readonly Lazy<ModuleSession> _session = new(() => new ModuleSession());

    private ServedSession(LoopbackServer server, VirtualClock clock)
    {
        Server = server;
        _clock = clock;
    }

    internal LoopbackServer Server { get; }

    internal static async Task<ServedSession> StartAsync()
    {
        var clock = new VirtualClock();
        return new ServedSession(await LoopbackServer.StartAsync(clock: clock), clock);
    }

    /// <summary>Runs a script while all that happens which a scenario says.</summary>
    internal ScriptResult Run(string script, Scenario scenario)
    {
        _session.Value.Use(Prepare(scenario));
        return _session.Value.Run(script);
    }

    /// <summary>Options for a client to which all that happens which a scenario says.</summary>
    internal OrgClientOptions Prepare(Scenario scenario)
    {
        Server.Reset();
        OrgClientOptions options = Clients.OptionsFor(Server, new VirtualTime(clock: _clock));
        scenario.Prepare(Server, options);
        return options;
    }

    public ValueTask DisposeAsync()
    {
        if (_session.IsValueCreated)
        {
            _session.Value.Dispose();
        }

        return Server.DisposeAsync();
    }
}
