using OrgAdmin.Connections;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;

namespace OrgAdmin.Commands;

/// <summary>What Connect-Org -Sandbox makes: the only place that knows the sandbox.</summary>
internal static class SandboxConnection
{
    /// <summary>A connection to a fresh sandbox inside this process.</summary>
    internal static OrgConnection Create(ConnectionSettings settings)
    {
        var api = SandboxApi.CreateSeeded();
        settings.Uri = ConnectionFactory.SandboxUri;
        settings.UriSource = ConnectionFactory.FromSandbox;
        OrgConnection connection = ConnectionFactory.Create(settings, ConnectionFactory.FromSandbox, options =>
        {
            options.Token = SandboxApi.DefaultToken;
            options.Transport = () => new SandboxHandler(api);
        });
        connection.IsSandbox = true;
        connection.Describe(TokenFacts.Read(SandboxApi.DefaultToken));
        return connection;
    }
}
