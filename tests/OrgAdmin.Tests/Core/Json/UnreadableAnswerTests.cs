using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Json;

/// <summary>An answer that is not what the operation answers is an error of one kind, whatever is wrong with it.</summary>
public class UnreadableAnswerTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    [InlineData("<html><body>Please sign in first</body></html>")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""[{"id":"575ed6e87ae143cd83dc4aa8"}]""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8","name":"My Org""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8",}""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8"} {}""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8"} trailing""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8"/* comment */}""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8","a":01}""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8","a":NaN}""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8","name":"half \ud800 pair"}""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8","half \ud800 pair":1}""")]
    [InlineData("""{"name":"No id"}""")]
    [InlineData("""{"id":null,"orgId":null}""")]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8\n"}""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4a00"}""")]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8","orgId":"575ed6e87ae143cd83dc4a00"}""")]
    public async Task An_answer_that_is_not_this_organization_is_an_invalid_response(string body)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(Encoding.UTF8.GetBytes(body));

        await AssertInvalidAsync(session, session.GetOrgAsync, "org.get");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("[5]")]
    [InlineData("[null]")]
    [InlineData("""{"items":null}""")]
    [InlineData("""{"items":{}}""")]
    [InlineData("""{"id":"575ed71e7ae143cd83dc4aaa","email":"a@example.com"}""")]
    public async Task An_answer_that_is_no_list_of_invites_is_an_invalid_response(string body)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(Encoding.UTF8.GetBytes(body));

        await AssertInvalidAsync(session, session.GetInvitesAsync, "org.pendingInvites");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"items":null}""")]
    [InlineData("""{"items":[5]}""")]
    [InlineData("""{"items":"none","count":0}""")]
    public async Task An_answer_that_is_no_page_of_organizations_is_an_invalid_response(string body)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(Encoding.UTF8.GetBytes(body));

        await AssertInvalidAsync(session, session.GetOrgsAsync, "orgs.get");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("true")]
    [InlineData("""{"success":false}""")]
    [InlineData("""{"success":"true"}""")]
    [InlineData("""{"success":null}""")]
    [InlineData("""{"success":true""")]
    public async Task An_answer_that_does_not_say_success_is_an_invalid_response(string body)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(body);

        await AssertInvalidAsync(session, session.DeleteOrgAsync, "org.delete");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"userId":"575ed70c7ae143cd83dc4aa9"}""")]
    [InlineData("""{"token":""}""")]
    [InlineData("""{"token":5}""")]
    [InlineData("""["token"]""")]
    public async Task A_login_without_a_token_is_an_invalid_response(string body)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(Encoding.UTF8.GetBytes(body));

        await AssertInvalidAsync(session, () => OperationCatalog.Call("auth.authenticateUser").RunAsync(session.Client), "auth.authenticateUser");
    }

    [Theory]
    [MemberData(nameof(OperationCatalog.CallNames), MemberType = typeof(OperationCatalog))]
    public async Task A_status_204_is_an_invalid_response_to_any_operation(string name)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.Status(204));

        await AssertInvalidAsync(session, () => OperationCatalog.Call(name).RunAsync(session.Client), OperationCatalog.Call(name).Id);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("""{"a":""", "}")]
    public async Task An_answer_nested_five_hundred_deep_is_an_invalid_response(string open, string close)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 500)) + "1" + string.Concat(Enumerable.Repeat(close, 500));
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(DocumentedOrg.Reply(",\"x\":" + deep));

        await AssertInvalidAsync(session, session.GetOrgAsync, "org.get");
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0xC3)]
    [InlineData(0x80)]
    public async Task Bytes_that_are_not_UTF8_are_an_invalid_response(byte odd)
    {
        byte[][] bodies =
        [
            [.. """{"id":"575ed6e87ae143cd83dc4aa8","name":"""u8, (byte)'"', odd, .. "\"}"u8],
            [.. """{"id":"575ed6e87ae143cd83dc4aa8","x":[{"""u8, (byte)'"', odd, .. "\":1}]}"u8],
            [odd, .. "{}"u8],
        ];
        foreach (byte[] body in bodies)
        {
            await using CoreSession session = await CoreSession.StartAsync();
            session.Answers(body);

            await AssertInvalidAsync(session, session.GetOrgAsync, "org.get");
        }
    }

    [Fact]
    public async Task An_answer_that_says_it_is_gzip_and_is_not_is_an_invalid_response()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.BrokenGzip());

        await AssertInvalidAsync(session, session.GetOrgAsync, "org.get");
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_a_failure_and_never_half_an_organization()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.TruncateBody());

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(session.GetOrgAsync);

        Assert.Contains(failure.Kind, new[] { OrgErrorKind.ConnectionFailed, OrgErrorKind.InvalidResponse });
        Assert.Single(session.Requests);
    }

    [Fact]
    public async Task The_type_of_content_is_not_what_decides()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(DocumentedOrg.Reply(), contentType: "text/plain; charset=latin1");

        Assert.Equal(DocumentedOrg.Id, (await session.GetOrgAsync()).OrgId);
    }

    private static async Task AssertInvalidAsync(CoreSession session, Func<Task> send, string operation)
    {
        OrgApiException told = await Assert.ThrowsAsync<OrgApiException>(send);
        OperationCall sent = OperationCatalog.Call(operation);
        Assert.Equal(sent.IsWrite, told.Kind == OrgErrorKind.OutcomeUnknown);
        OrgApiException failure = CoreSession.CauseOf(told);
        Assert.Equal(OrgErrorKind.InvalidResponse, failure.Kind);
        Assert.Equal("OrgApi.InvalidResponse", failure.ErrorId);
        Assert.Equal(operation, failure.Operation);
        Assert.Contains(operation, failure.Message);
        Assert.Single(session.Requests, request => request.Method == sent.Method);
    }
}
