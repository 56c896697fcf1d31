using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Loopback;

/// <summary>A test server on a virtual clock and a plain HTTP client that talks to it.</summary>
internal sealed class ServerFixture : IAsyncDisposable
{
    internal const string Org = SandboxSeed.AlderCreekId;

    private readonly HttpClient _http;

    private ServerFixture(LoopbackServer server, VirtualClock clock)
    {
        Server = server;
        Clock = clock;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = server.BaseUri };
        _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + SandboxApi.DefaultToken);
    }

    internal LoopbackServer Server { get; }

    internal VirtualClock Clock { get; }

    internal IReadOnlyList<string> Invited => Emails(Server.Api.FindOrganization(Org)!.Invites.Select(invite => invite.Email));

    internal static async Task<ServerFixture> StartAsync()
    {
        var clock = new VirtualClock();
        return new ServerFixture(await LoopbackServer.StartAsync(clock: clock), clock);
    }

    internal static string Id(int seconds) => $"p{seconds}@example.com";

    /// <summary>Invites an address; the status, or 0 when the connection broke.</summary>
    internal async Task<int> InviteAsync(string email) =>
        (await SendAsync("POST", $"/orgs/{Org}/invites", $$"""{"email":"{{email}}","role":"view"}""")).Status;

    internal async Task<(int Status, string Text)> SendAsync(string method, string target, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return (0, string.Empty);
        }
    }

    internal async Task<JsonNode> GetAsync(string target) => JsonNode.Parse((await SendAsync("GET", target)).Text)!;

    /// <summary>The addresses that a GET of the invites shows.</summary>
    internal async Task<IReadOnlyList<string>> ShownAsync() =>
        Emails((await GetAsync($"/orgs/{Org}/invites")).AsArray().Select(invite => (string)invite!["email"]!));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }

    private static IReadOnlyList<string> Emails(IEnumerable<string> all) =>
        all.Where(email => email.EndsWith("@example.com", StringComparison.Ordinal)).ToArray();
}
