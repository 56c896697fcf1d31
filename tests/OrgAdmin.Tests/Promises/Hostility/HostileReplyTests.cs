using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.Hostility;

/// <summary>Answers that no sane API gives: every one ends in a typed object or in the module's own exception.</summary>
public class HostileReplyTests(ITestOutputHelper output)
{
    private const string Login = "auth.authenticateUser";
    private const int Replies = 1000;
    private const int LargeReplies = 3;
    private const int Slack = 4 * 1024 * 1024;

    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(3);

    public static TheoryData<string> Operations => new(OperationCatalog.ReadsAndChanges.Select(operation => operation.Name).Append(Login));

    /// <summary>Bodies that are worth reading every time.</summary>
    public static TheoryData<string> Kept => new()
    {
        """{"id":"64a1f0b97be19d5a3c8d0001","\ud800":1}""",
        """{"id":"64a1f0b97be19d5a3c8d0001","x":"\udc00\ud800"}""",
        """{"id":"64a1f0b97be19d5a3c8d0001","members":[{},{"userId":null},7]}""",
        """{"id":"64a1f0b97be19d5a3c8d0001","members":{"0":{}}}""",
        """{"id":"64a1f0b97be19d5a3c8d0001","_links":[],"_actions":null,"_embedded":"no"}""",
        """{"id":"64a1f0b97be19d5a3c8d0001","creationDate":"0001-01-01T00:00:00+14:00","limits":{"member":1e400}}""",
        """{"id":"64a1f0b97be19d5a3c8d0001","summary":{"payloadCount":[1],"storageStats":{"a":99999999999999999999}}}""",
        """{"items":[{"id":"64a1f0b97be19d5a3c8d0001"},null],"totalCount":-1,"perPage":1e99,"page":"0"}""",
        """{"items":[]}""",
        """[{"id":1,"email":[],"ttl":1e999,"inviteDate":"never"}]""",
        """[null]""",
        """{"success":"true"}""",
        """{"userId":null,"token":"a b\r\nX: y"}""",
        """{"token":"..","userId":"\u001b[31m"}""",
        "\0",
        " ",
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_spoiled_answer_ends_in_an_object_or_an_error_of_the_module(string name)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var ends = new Dictionary<string, int>();
        Dictionary<string, string> real = await RealAnswersAsync();
        await Task.Run(
            () =>
            {
                SampleReplies(name, real, Mutation.Large, LargeReplies, ends);
                SampleReplies(name, real, Mutation.Any, Replies, ends);
            },
            TestContext.Current.CancellationToken).WaitAsync(Watchdog, TestContext.Current.CancellationToken);
        output.WriteLine(string.Join(", ", ends.OrderBy(end => end.Key).Select(end => $"{end.Value} {end.Key}")));
        Assert.Equal(LargeReplies + Replies, ends.Values.Sum());
        Assert.Contains(Ending.Done, ends.Keys);
        Assert.Contains(name is Login || OperationCatalog.Of(name).LookBack is null ? "InvalidResponse" : "OutcomeUnknown", ends.Keys);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 256 * 1024 * 1024);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_body_that_was_kept_ends_in_an_object_or_an_error_of_the_module(string body)
    {
        foreach (string name in Operations.Select(row => row.Data))
        {
            using var client = Client(_ => new HttpResponseMessage { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) });
            Ending ending = await Ending.OfAsync(CallAsync(name, client));
            Assert.True(ending.Failure is null or { Kind: OrgErrorKind.InvalidResponse or OrgErrorKind.OutcomeUnknown }, $"{name}: {ending.Failure}");
            Graph.Walk(ending.Result);
        }
    }

    // A look back is met with a spoiled answer of its own, or with the same again.
    private void SampleReplies(string name, Dictionary<string, string> real, Gen<Mutation> any, int count, Dictionary<string, int> ends)
    {
        Func<HttpRequestMessage, HttpResponseMessage> answer = _ => throw new InvalidOperationException();
        OrgClient client = Client(request => answer(request));
        var seeds = new List<string>();
        new SeededGen<(Mutation First, Mutation LookBack, bool IsSame)>(Gen.Select(any, Mutation.Any, Gen.Bool)).Sample(
            run =>
            {
                CorruptedAnswer first = run.Case.First.Of(real[name]);
                long answered = 0;
                bool isFirst = true;
                answer = request =>
                {
                    CorruptedAnswer sent = isFirst || run.Case.IsSame ? first : run.Case.LookBack.Of(real[LookedAt(request)]);
                    isFirst = false;
                    answered += sent.Body.Length;
                    return sent.ToResponse();
                };
                if (name == Login)
                {
                    // A client keeps the tokens it was given as its secrets.
                    client.Dispose();
                    client = Client(request => answer(request));
                }

                string end = EndAsync(name, client, () => answered).GetAwaiter().GetResult();
                ends[end] = ends.GetValueOrDefault(end) + 1;
                seeds.Add(run.Seed);
            },
            output.WriteLine,
            iter: count,
            threads: 1,
            print: run => $"Keep this body: {run.Case.First.Of(real[name])}");
        client.Dispose();
        output.WriteLine($"Seeds: {string.Join(' ', seeds)}");
    }

    // Everything happens on this thread, so what it allocates is what the answer cost.
    private static async Task<string> EndAsync(string name, OrgClient client, Func<long> answered)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        Ending ending = await Ending.OfAsync(CallAsync(name, client));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Graph.Walk(ending.Result);
        Assert.InRange(allocated, long.MinValue, (64 * answered()) + Slack);
        Assert.NotEqual("ConnectionFailed", ending.Name);
        Assert.NotEqual("Timeout", ending.Name);
        Assert.True(ending.Failure is null || ending.Failure.Message.Length < 2000);
        return ending.Name;
    }

    private static OrgClient Client(Func<HttpRequestMessage, HttpResponseMessage> answer) => new(new OrgClientOptions
    {
        Token = SandboxApi.DefaultToken,
        MaxRetry = 0,
        Settle = TimeSpan.Zero,
        Time = new VirtualTime(),
        Transport = () => new ScriptedTransport(answer),
    });

    // A login's token is used, whatever it is.
    private static async Task<object?> CallAsync(string name, OrgClient client)
    {
        if (name != Login)
        {
            return await OperationCatalog.Of(name).RunAsync(client, new OrgCall { Diagnostics = new Listener() });
        }

        TokenFacts facts = await client.AuthenticateUserAsync(new UserCredentials("a@example.com", "password1"), new OrgCall(), CancellationToken.None);
        await Ending.OfAsync(CallAsync("orgs.get", client));
        return facts;
    }

    private static string LookedAt(HttpRequestMessage request) => request.RequestUri!.AbsolutePath switch
    {
        "/orgs" => "orgs.get",
        var path when path.EndsWith("/invites", StringComparison.Ordinal) => "org.pendingInvites",
        _ => "org.get",
    };

    private static async Task<Dictionary<string, string>> RealAnswersAsync()
    {
        var answers = new Dictionary<string, string>();
        foreach (string name in Operations.Select(row => row.Data))
        {
            SandboxApi api = SandboxApi.CreateSeeded();
            using var client = Client(request =>
            {
                // With all that can be asked for in addition.
                string target = request.RequestUri!.PathAndQuery.Replace("=false", "=true", StringComparison.Ordinal);
                byte[] body = request.Content is null ? [] : request.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
                var headers = new Dictionary<string, string> { ["Authorization"] = "Bearer " + SandboxApi.DefaultToken, ["Content-Type"] = "application/json" };
                SandboxResponse response = api.Handle(new SandboxRequest(request.Method.Method, target, headers, body));
                answers.TryAdd(name, Encoding.UTF8.GetString(response.Body));
                return new HttpResponseMessage { Content = new ByteArrayContent(response.Body) };
            });
            if (name == Login)
            {
                await client.AuthenticateUserAsync(
                    new UserCredentials("priya.raman@aldercreek.example.com", SandboxSeed.Password), new OrgCall(), CancellationToken.None);
            }
            else
            {
                await CallAsync(name, client);
            }
        }

        return answers;
    }
}
