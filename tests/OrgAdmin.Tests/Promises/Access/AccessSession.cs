using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Promises.Access;

/// <summary>A session in which cmdlets run on copies of one sandbox, with tokens of given scopes.</summary>
internal sealed class AccessSession : IDisposable
{
    private readonly ModuleSession _session = new();
    private readonly SandboxApi _api = SandboxApi.CreateSeeded();

    /// <summary>The cmdlets that talk to the API.</summary>
    internal static IReadOnlyList<CatalogCmdlet> Cmdlets { get; } = [.. CmdletCatalog.All.Where(cmdlet => cmdlet.Calls.Count > 0)];

    /// <summary>What Test-OrgAccess says of every cmdlet, for a token that says its scopes.</summary>
    internal Dictionary<string, OrgAccess> Foretell(string userId, params string[] scopes)
    {
        SandboxApi api = _api.Snapshot();
        Use(api, api.AddToken(userId, scopes).Text);
        return _session.Run($"{CmdletCatalog.Variables} Test-OrgAccess $org").Objects<OrgAccess>().ToDictionary(access => access.Command);
    }

    /// <summary>What becomes of a call, for a token that does not say its scopes, so that the sandbox alone decides.</summary>
    internal ScriptResult Run(string script, string userId, params string[] scopes)
    {
        SandboxApi api = _api.Snapshot();
        const string Opaque = "opaque-token-of-the-test";
        api.AddToken(new SandboxToken { Text = Opaque, UserId = userId, Scopes = scopes });
        Use(api, Opaque);
        return _session.Run($"$ConfirmPreference = 'None'; {CmdletCatalog.Variables}{script}");
    }

    public void Dispose() => _session.Dispose();

    private void Use(SandboxApi api, string token) =>
        _session.Use(new OrgClientOptions { Token = token, MaxRetry = 0, Transport = () => new SandboxHandler(api) });
}
