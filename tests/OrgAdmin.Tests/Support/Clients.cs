using System;
using System.Management.Automation;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Support;

/// <summary>Clients and sessions over options that no cmdlet offers: virtual time, a transport of the test's own.</summary>
internal static class Clients
{
    /// <summary>Options for a server, with the sandbox's token and virtual time.</summary>
    internal static OrgClientOptions OptionsFor(LoopbackServer server, VirtualTime? time = null) => OptionsFor(server.BaseUri, time);

    internal static OrgClientOptions OptionsFor(Uri uri, VirtualTime? time = null) => new()
    {
        BaseUri = uri,
        Token = SandboxApi.DefaultToken,
        Time = time ?? new VirtualTime(),
    };

    /// <summary>A connection over a client made of these options.</summary>
    internal static OrgConnection Connection(OrgClientOptions options)
    {
        var connection = new OrgConnection(new OrgClient(options), options.BaseUri, "Test", "Test") { IsReadOnly = options.IsReadOnly };
        connection.Describe(TokenFacts.Read(options.Token!));
        return connection;
    }

    /// <summary>A session whose cmdlets use a connection over these options wherever a script names none.</summary>
    internal static ModuleSession Session(OrgClientOptions options)
    {
        var session = new ModuleSession();
        session.Use(options);
        return session;
    }

    /// <summary>Lets a session's cmdlets use another connection from here on.</summary>
    internal static void Use(this ModuleSession session, OrgClientOptions options) =>
        session.Set("PSDefaultParameterValues", new DefaultParameterDictionary { ["*-Org*:Connection"] = Connection(options) });
}
