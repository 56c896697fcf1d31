using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Core.Requests;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Support;

/// <summary>
/// A client and the server it talks to, on which the documented organization lives. A request is not repeated, so that what is on the record
/// is what one call sends; a change of which no clear answer came is still looked back at, once.
/// </summary>
internal sealed class CoreSession : IAsyncDisposable
{
    private CoreSession(LoopbackServer server, OrgClient client)
    {
        Server = server;
        Client = client;
    }

    internal LoopbackServer Server { get; }

    internal OrgClient Client { get; }

    internal IReadOnlyList<RecordedRequest> Requests => Server.Log.Requests;

    /// <summary>The requests that may change something, and the login.</summary>
    internal IReadOnlyList<RecordedRequest> NotGets => Requests.Where(request => request.Method != "GET").ToArray();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static async Task<CoreSession> StartAsync(Action<OrgClientOptions>? configure = null, SandboxApi? api = null)
    {
        LoopbackServer server = await LoopbackServer.StartAsync(api ?? DocumentedOrg.CreateApi());
        var options = new OrgClientOptions
        {
            BaseUri = server.BaseUri,
            Token = DocumentedOrg.Token,
            UserAgent = "OrgAdmin/1.2.3 (Test)",
            MaxRetry = 0,
            Settle = TimeSpan.Zero,
        };
        configure?.Invoke(options);
        return new CoreSession(server, new OrgClient(options));
    }

    /// <summary>What lies behind a change whose outcome is unknown: the failure that left it so. Else the failure itself.</summary>
    internal static OrgApiException CauseOf(OrgApiException failure) =>
        failure.Kind == OrgErrorKind.OutcomeUnknown ? Assert.IsType<OrgApiException>(failure.InnerException) : failure;

    /// <summary>Has the next request answered with a body, whatever is asked.</summary>
    internal CoreSession Answers(string body, int status = 200, string contentType = "application/json")
    {
        Server.Faults.Add(Fault.Status(status, body, contentType));
        return this;
    }

    /// <summary>Has the next request answered with these bytes.</summary>
    internal CoreSession Answers(byte[] body)
    {
        Server.Faults.Add(Fault.ReplaceBody(body));
        return this;
    }

    internal Task<Org> GetOrgAsync() => Client.GetOrgAsync(DocumentedOrg.Org, null, new OrgCall(), Cancel);

    internal Task<IReadOnlyList<OrgInvite>> GetInvitesAsync() => Client.GetInvitesAsync(DocumentedOrg.Org, new OrgCall(), Cancel);

    internal Task<Page<Org>> GetOrgsAsync() => Client.GetOrgsAsync(new OrgListQuery(), 0, 100, new OrgCall(), Cancel);

    internal Task DeleteOrgAsync() => Client.DeleteOrgAsync(DocumentedOrg.Org, new OrgCall(), Cancel);

    internal Task<Org> PatchOrgAsync(OrgPatch? change = null) =>
        Client.PatchOrgAsync(DocumentedOrg.Org, change ?? new OrgPatch { Name = "New" }, new OrgCall(), Cancel);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }
}
