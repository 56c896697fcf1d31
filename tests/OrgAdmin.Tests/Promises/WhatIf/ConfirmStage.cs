using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.WhatIf;

/// <summary>A test server and sessions whose hosts answer Yes (Y), Yes to All (A), No (N), No to All (L), or cannot ask (-).</summary>
public sealed class ConfirmStage : IAsyncLifetime
{
    private readonly Dictionary<char, ModuleSession> _sessions = [];

    internal LoopbackServer Server { get; private set; } = null!;

    /// <summary>How each text ends, for the server is not the platform itself.</summary>
    internal string OnServer => ", on " + Server.BaseUri.ToString().TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        Server = await LoopbackServer.StartAsync();
        foreach (char answer in "YANL-")
        {
            var session = ModuleSession.ConnectedTo(Server, host: new ScriptedHost(answer == '-' ? null : answer));
            string connect = $"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{Server.BaseUri}' -PassThru";
            session.Run($"$readOnly = {connect} -ReadOnly; $plain = {connect}").ThrowIfFailed();
            _sessions.Add(answer, session);
        }
    }

    /// <summary>Runs a script where the host gives this answer; returns what it left, what was asked, and what -WhatIf showed.</summary>
    internal (ScriptResult Result, string[] Questions, string[] Rehearsed) Run(char answer, string script)
    {
        ModuleSession session = _sessions[answer];
        var ui = (ScriptedUserInterface?)session.Host.UI;
        int questions = session.Host.Questions.Count;
        int lines = ui?.Lines.Count ?? 0;
        ScriptResult result = session.Run($"& {{\n{script}\n}}");
        const string WhatIf = "What if: ";
        return (
            result,
            session.Host.Questions.Skip(questions).ToArray(),
            (ui?.Lines.Skip(lines) ?? []).Where(line => line.StartsWith(WhatIf)).Select(line => line[WhatIf.Length..].TrimEnd()).ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ModuleSession session in _sessions.Values)
        {
            session.Dispose();
        }

        await Server.DisposeAsync();
    }
}
