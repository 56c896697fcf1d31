using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using Xunit;

namespace OrgAdmin.Tests.Sandbox.Support;

/// <summary>A seeded sandbox whose clock stands still, and an ordinary HTTP client that talks to it.</summary>
internal sealed class SandboxSession : IDisposable
{
    internal const string Maya = SandboxSeed.MayaId;
    internal const string Daniel = SandboxSeed.DanielId;
    internal const string Priya = "64a1f0c27be19d5a3c8e0003";
    internal const string Tom = "64a1f0c27be19d5a3c8e0004";
    internal const string Elena = "64a1f0c27be19d5a3c8e0005";
    internal const string Noah = SandboxSeed.NoahId;
    internal const string PumpMonitoring = "64a1f0e07be19d5a3c900001";
    internal const string FieldService = "64a1f0e07be19d5a3c900002";
    internal const string EmeaApplication = "64a1f0e07be19d5a3c900007";
    internal const string LabsApplication = "64a1f0e07be19d5a3c900009";
    internal const string OwnApplication = "64a1f0e07be19d5a3c90000c";
    internal const string Plant = "64a1f0ea7be19d5a3c910001";
    internal const string Lobby = "64a1f0ea7be19d5a3c910008";
    internal const string EmeaDashboard = "64a1f0ea7be19d5a3c91000a";
    internal const string Nobody = "0123456789abcdefABCDEF01";
    internal const string Pumps = "/orgs/" + SandboxSeed.AlderCreekId;
    internal const string Emea = "/orgs/" + SandboxSeed.EmeaId;
    internal const string Labs = "/orgs/" + SandboxSeed.LabsId;

    internal static readonly DateTimeOffset Start = new(2026, 3, 18, 9, 30, 0, TimeSpan.Zero);

    private readonly HttpClient _client;

    internal SandboxSession(SandboxApi? api = null)
    {
        Api = api ?? SandboxApi.CreateSeeded(new SandboxClock(Start));
        _client = new HttpClient(new SandboxHandler(Api)) { BaseAddress = new Uri("http://sandbox.example") };
        Token = Api.Token;
    }

    internal SandboxApi Api { get; }

    /// <summary>What is sent as the bearer; nothing when null.</summary>
    internal string? Token { get; set; }

    internal Task<SandboxReply> GetAsync(string target) => SendAsync("GET", target);

    internal async Task<SandboxReply> SendAsync(string method, string target, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using HttpResponseMessage response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new SandboxReply((int)response.StatusCode, JsonDocument.Parse(text).RootElement);
    }

    /// <summary>Goes on as this user, with all that the user may do.</summary>
    internal SandboxSession As(string userId)
    {
        Token = Api.AddToken(userId, "all.User").Text;
        return this;
    }

    /// <summary>Goes on as Maya with a token of these scopes alone.</summary>
    internal SandboxSession With(params string[] scopes)
    {
        Token = Api.AddToken(Maya, scopes).Text;
        return this;
    }

    /// <summary>Goes on as Maya with a token of this role at most.</summary>
    internal SandboxSession Capped(string? defaultRole, params SandboxTokenRole[] roles)
    {
        Token = Api.AddToken(new SandboxToken
        {
            Text = $"capped-{defaultRole}-{roles.Length}-{Guid.NewGuid()}",
            UserId = Maya,
            Scopes = ["all.User"],
            DefaultRole = defaultRole,
            OrgRoles = roles,
        }).Text;
        return this;
    }

    internal SandboxOrganization Organization(string id) => Api.FindOrganization(id)!;

    public void Dispose() => _client.Dispose();
}
