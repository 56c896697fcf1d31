using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

/// <summary>Whatever stands in the body of an error, the error itself is told.</summary>
public class ErrorBodyTests
{
    [Theory]
    [InlineData("""{"type":"NotFound","message":"Organization was not found"}""", "NotFound", "Organization was not found")]
    [InlineData("""{"message":"Invalid access token"}""", null, "Invalid access token")]
    [InlineData("""{"type":"Validation"}""", "Validation", null)]
    [InlineData("""{"error":"invalid_grant","error_description":"no"}""", null, "invalid_grant")]
    [InlineData("""{"error":"first","message":"second"}""", null, "second")]
    [InlineData("""{"type":5,"message":["a"],"error":{}}""", null, """{"type":5,"message":["a"],"error":{}}""")]
    [InlineData("""{"type":null,"message":null}""", null, """{"type":null,"message":null}""")]
    [InlineData("{}", null, "{}")]
    [InlineData("[1,2]", null, "[1,2]")]
    [InlineData("\"No.\"", null, "\"No.\"")]
    [InlineData("<html><h1>Bad</h1></html>", null, "<html><h1>Bad</h1></html>")]
    [InlineData("""{"type":"Cut","message":"of""", null, """{"type":"Cut","message":"of""")]
    [InlineData("  \r\n ", null, null)]
    [InlineData("", null, null)]
    public async Task The_body_of_an_error_is_read_as_far_as_it_goes(string body, string? type, string? message)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(body, 409);

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => session.PatchOrgAsync());

        Assert.Equal(OrgErrorKind.Conflict, failure.Kind);
        Assert.Equal(409, failure.StatusCode);
        Assert.Equal(type, failure.ErrorType);
        Assert.Equal(message, failure.ServerMessage);
        Assert.StartsWith("The API answered org.patch with 409", failure.Message);
        Assert.Equal(message is null, !failure.Message.Contains(": ", StringComparison.Ordinal));
        Assert.Empty(failure.ValidationErrors);
    }

    [Fact]
    public async Task An_empty_message_is_not_quoted()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers("""{"type":"Validation","message":""}""", 400);

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => session.PatchOrgAsync());

        Assert.Equal("The API answered org.patch with 400 Validation.", failure.Message);
    }

    [Fact]
    public async Task Validation_errors_are_handed_on_with_what_is_new_in_them()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(
            """{"type":"Validation","message":"Two","validationErrors":[{"type":"T","name":"N","id":"I","message":"M","line":3},{}]}""", 422);

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => session.PatchOrgAsync());

        Assert.Equal(2, failure.ValidationErrors.Count);
        OrgValidationError first = failure.ValidationErrors[0];
        Assert.Equal(["T", "N", "I", "M"], new[] { first.Type, first.Name, first.ResourceId, first.Message });
        Assert.Equal(new Dictionary<string, object?> { ["line"] = 3L }, first.AdditionalProperties);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Validation_errors_of_another_shape_do_not_hide_the_message(string errors)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers($$"""{"validationErrors":{{errors}},"type":"Validation","message":"Wrong"}""", 422);

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => session.PatchOrgAsync());

        Assert.Equal("Wrong", failure.ServerMessage);
        Assert.Empty(failure.ValidationErrors);
    }

    [Fact]
    public async Task A_body_of_bytes_that_are_no_text_leaves_a_message_without_control_characters()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.Status(500, Encoding.Latin1.GetString(bytes)));
        session.Answers("""{"type":"A\u001b[31mB","message":"line\nbreak \u202e \u0007"}""", 400);

        OrgApiException binary = await Assert.ThrowsAsync<OrgApiException>(session.GetOrgAsync);
        OrgApiException escapes = await Assert.ThrowsAsync<OrgApiException>(session.GetOrgAsync);

        Assert.Equal(OrgErrorKind.ServerError, binary.Kind);
        Assert.DoesNotContain(binary.Message, char.IsControl);
        Assert.DoesNotContain(escapes.Message, char.IsControl);
        Assert.DoesNotContain('\u202e', escapes.Message);
        Assert.Equal("line\nbreak \u202e \u0007", escapes.ServerMessage);
    }

    [Fact]
    public async Task A_long_body_makes_no_long_message()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(new string('x', 1_000_000), 500, "text/plain");

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(session.GetOrgAsync);

        Assert.InRange(failure.Message.Length, 100, 300);
        Assert.Equal(500, failure.ServerMessage!.Length);
    }
}
