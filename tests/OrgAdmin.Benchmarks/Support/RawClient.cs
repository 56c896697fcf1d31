using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>.NET's HttpClient and nothing around it: what the network and the machine allow.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly HttpClient _client;

    internal RawClient(ServerProcess server)
    {
        _client = new HttpClient { BaseAddress = server.Uri };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.Token);
    }

    /// <summary>Sends invites, and takes the answers without a look at them.</summary>
    internal async Task<double> InviteAsync(string orgId, IEnumerable<string> addresses, int atATime)
    {
        var watch = Stopwatch.StartNew();
        var options = new ParallelOptions { MaxDegreeOfParallelism = atATime };
        await Parallel.ForEachAsync(addresses, options, async (address, token) =>
        {
            using HttpResponseMessage answer = await _client
                .PostAsJsonAsync($"orgs/{orgId}/invites", new { email = address, role = "view" }, token).ConfigureAwait(false);
            answer.EnsureSuccessStatusCode();
        }).ConfigureAwait(false);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Reads an organization into objects of the schema, and walks its members.</summary>
    internal async Task<(double Milliseconds, long Count)> ReadMembersAsync(string orgId)
    {
        var watch = Stopwatch.StartNew();
        long count = 0;
        await using Stream body = await _client.GetStreamAsync($"orgs/{orgId}").ConfigureAwait(false);
        RawOrg org = (await JsonSerializer.DeserializeAsync<RawOrg>(body, JsonSerializerOptions.Web).ConfigureAwait(false))!;
        foreach (RawMember member in org.Members)
        {
            count += member.UserId.Length > 0 ? 1 : 0;
        }

        return (watch.Elapsed.TotalMilliseconds, count);
    }

    /// <summary>Takes pages of the list one after the other without a look at them.</summary>
    internal async Task<double> ReadPagesAsync(int pages)
    {
        var watch = Stopwatch.StartNew();
        for (int page = 0; page < pages; page++)
        {
            await using Stream body = await _client.GetStreamAsync($"orgs?page={page}&perPage=100").ConfigureAwait(false);
            await body.CopyToAsync(Stream.Null).ConfigureAwait(false);
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Takes organizations, several at a time, without a look at them.</summary>
    internal async Task<double> ReadOrgsAsync(IEnumerable<string> orgIds, int atATime)
    {
        var watch = Stopwatch.StartNew();
        var options = new ParallelOptions { MaxDegreeOfParallelism = atATime };
        await Parallel.ForEachAsync(orgIds, options, async (orgId, token) =>
        {
            await using Stream body = await _client.GetStreamAsync($"orgs/{orgId}", token).ConfigureAwait(false);
            await body.CopyToAsync(Stream.Null, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Takes answers, several at a time, and when they are there others; each whole and without a look at it.</summary>
    internal async Task<double> ReadAsync(IEnumerable<string> first, IEnumerable<string> then, int atATime)
    {
        var watch = Stopwatch.StartNew();
        var options = new ParallelOptions { MaxDegreeOfParallelism = atATime };
        foreach (IEnumerable<string> targets in new[] { first, then })
        {
            await Parallel.ForEachAsync(targets, options, async (target, token) =>
            {
                await using Stream body = await _client.GetStreamAsync(target, token).ConfigureAwait(false);
                await body.CopyToAsync(Stream.Null, token).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    public void Dispose() => _client.Dispose();
}
