using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>The test server in a process of its own, so that its memory and its work are not this one's.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int SeededOrganizations = 3;

    private readonly Process _process;
    private readonly HttpClient _client;

    private ServerProcess(Process process, Uri uri, string token)
    {
        _process = process;
        Uri = uri;
        Token = token;
        _client = new HttpClient { BaseAddress = uri };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    internal Uri Uri { get; }

    internal string Token { get; }

    internal static async Task<ServerProcess> StartAsync()
    {
        Process process = Process.Start(new ProcessStartInfo("dotnet", [Checkout.Server])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        string? ready = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false);
        JsonNode told = JsonNode.Parse(ready ?? throw new InvalidOperationException("The server did not start."))!;
        return new ServerProcess(process, new Uri((string)told["uri"]!), (string)told["token"]!);
    }

    /// <summary>Puts the seeded organizations back and clears the server's log and faults.</summary>
    internal Task ResetAsync() => ControlAsync("reset", []);

    /// <summary>How many requests the server has received since it was last reset.</summary>
    internal Task<int> CountRequestsAsync() => CountAsync("__control/requests");

    /// <summary>How many requests with this method the server has received since it was last reset.</summary>
    internal async Task<int> CountRequestsAsync(string method)
    {
        using JsonDocument answer = JsonDocument.Parse(await _client.GetByteArrayAsync("__control/requests").ConfigureAwait(false));
        return answer.RootElement.EnumerateArray().Count(request => request.GetProperty("method").GetString() == method);
    }

    /// <summary>How many items the answer to a GET has.</summary>
    internal async Task<int> CountAsync(string target)
    {
        using JsonDocument answer = JsonDocument.Parse(await _client.GetByteArrayAsync(target).ConfigureAwait(false));
        return answer.RootElement.GetArrayLength();
    }

    /// <summary>Adds organizations with made-up members, and tells their ids.</summary>
    internal async Task<IReadOnlyList<string>> AddOrganizationsAsync(int count, int members)
    {
        JsonNode answer = await ControlAsync("organizations", new() { ["count"] = count, ["members"] = members }).ConfigureAwait(false);
        return [.. answer["ids"]!.AsArray().Select(id => (string)id!)];
    }

    internal Task LimitMembersAsync(string orgId, int members) =>
        ControlAsync("limits", new() { ["orgId"] = orgId, ["members"] = members });

    internal Task AddFaultAsync(JsonObject fault) => ControlAsync("faults", fault);

    /// <summary>Lets every request wait whose target holds a text.</summary>
    internal Task DelayAsync(string path, TimeSpan latency) => AddFaultAsync(new()
    {
        ["kind"] = "delay",
        ["path"] = path,
        ["times"] = int.MaxValue,
        ["delayMs"] = latency.TotalMilliseconds,
    });

    /// <summary>From now on the answer to a GET is what it is now, made without any work.</summary>
    internal async Task CanAsync(string target, string? path = null, TimeSpan latency = default) => await AddFaultAsync(new()
    {
        ["kind"] = "status",
        ["status"] = 200,
        ["method"] = "GET",
        ["path"] = path ?? target,
        ["times"] = int.MaxValue,
        ["delayMs"] = latency.TotalMilliseconds,
        ["body"] = await _client.GetStringAsync(target).ConfigureAwait(false),
    }).ConfigureAwait(false);

    /// <summary>Turns away with a 429 every request that comes while as many as are allowed are in hand.</summary>
    internal Task AllowAtOnceAsync(int requests, TimeSpan retryAfter) =>
        ControlAsync("habits", new() { ["mostAtOnce"] = requests, ["retryAfterSeconds"] = retryAfter.TotalSeconds });

    /// <summary>Makes the list hold this many organizations with as many members each, besides the seeded ones, which are gone; tells their ids.</summary>
    internal async Task<IReadOnlyList<string>> ListOnlyAsync(int organizations, int members)
    {
        string[] seeded;
        using (JsonDocument list = JsonDocument.Parse(await _client.GetByteArrayAsync("orgs").ConfigureAwait(false)))
        {
            seeded = [.. list.RootElement.GetProperty("items").EnumerateArray().Select(org => org.GetProperty("orgId").GetString()!)];
        }

        // Not every one of them may be deleted with the token: the server takes them out when the list has been read once more.
        await ControlAsync("pages", new() { ["after"] = 0, ["remove"] = new JsonArray([.. seeded.Select(id => (JsonNode)id)]) }).ConfigureAwait(false);
        await _client.GetByteArrayAsync("orgs").ConfigureAwait(false);
        IReadOnlyList<string> ids = await AddOrganizationsAsync(organizations, members).ConfigureAwait(false);
        return ids;
    }

    /// <summary>Fills up the list of organizations with made-up ones, and cans its pages.</summary>
    internal async Task CanListAsync(int pages, int members, TimeSpan latency)
    {
        const int PerPage = 100;
        await AddOrganizationsAsync((pages * PerPage) - SeededOrganizations, members).ConfigureAwait(false);
        for (int page = 0; page < pages; page++)
        {
            string query = $"page={page}&perPage={PerPage}";
            await CanAsync($"orgs?sortField=name&sortDirection=asc&{query}", query, latency).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task<JsonNode> ControlAsync(string request, JsonObject body)
    {
        using HttpResponseMessage answer = await _client.PostAsJsonAsync($"__control/{request}", body).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>().ConfigureAwait(false))!;
    }
}
