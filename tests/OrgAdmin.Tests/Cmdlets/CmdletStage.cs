using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>
/// A test server and a session that is connected to it, shared by the tests of one class, which run one after another. The session has
/// the further connections $emea, whose own organization is the EMEA one, and $readOnly.
/// </summary>
public sealed class CmdletStage : IAsyncLifetime
{
    internal LoopbackServer Server { get; private set; } = null!;

    internal ModuleSession Session { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await LoopbackServer.StartAsync();
        Session = ModuleSession.ConnectedTo(Server);
        string connect = $"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{Server.BaseUri}' -MaxRetry 0 -SettleSec 0 -PassThru";

        // Connect-Org makes its connection the current one: the plain one comes last.
        Session.Run($$"""
            $emea = {{connect}} -OrgId {{SandboxSeed.EmeaId}}
            $readOnly = {{connect}} -ReadOnly
            $plain = {{connect}}
            function ConvertTo-Deserialized($Item) {
                [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($Item))
            }
            function ConvertTo-Secure([string] $Text) {
                $secure = [securestring]::new(); foreach ($c in $Text.ToCharArray()) { $secure.AppendChar($c) }; , $secure
            }
            """).ThrowIfFailed();
    }

    public async ValueTask DisposeAsync()
    {
        Session.Dispose();
        await Server.DisposeAsync();
    }
}
