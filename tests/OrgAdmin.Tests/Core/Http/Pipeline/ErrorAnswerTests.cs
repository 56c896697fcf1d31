using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.HelpGenerator.Reading;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

/// <summary>What is kept of an answer that is no success, whatever its body is.</summary>
public class ErrorAnswerTests
{
    private const string Org = SandboxSeed.AlderCreekId;

    public static TheoryData<string, string?> Bodies => new()
    {
        { string.Empty, null },
        { "   \r\n ", null },
        { "null", "null" },
        { "42", "42" },
        { "{}", "{}" },
        { "[]", "[]" },
        { """["a", "b"]""", """["a", "b"]""" },
        { """{"error":"It is broken"}""", "It is broken" },
        { """{"error":{"code":7}}""", """{"error":{"code":7}}""" },
        { """{"message":42}""", """{"message":42}""" },
        { """{"message":"Cut sho""", """{"message":"Cut sho""" },
        { """{"message":"First","message":"Second"}""", "Second" },
        { "<html>\n<body>Please sign in</body>\n</html>", "<html>\n<body>Please sign in</body>\n</html>" },
        { new string('x', 5000), new string('x', 500) },
        { new string('\u20AC', 5000), new string('\u20AC', 500) },
    };

    public static TheoryData<string> Operations => new(OperationCatalog.ReadsAndChanges.Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Any_body_keeps_the_status_and_its_beginning(string body, string? kept)
    {
        ErrorRecord error = await GetAsync(Fault.Status(502, body, "text/html"));
        OrgApiException failure = Assert.IsType<OrgApiException>(error.Exception);
        Assert.Equal(502, failure.StatusCode);
        Assert.Equal(kept, failure.ServerMessage);
        Assert.DoesNotMatch(@"[\x00-\x1F]", error.ErrorDetails.Message);
        Assert.InRange(error.ErrorDetails.Message.Length, 1, 400);
        Assert.Contains("The API answered org.get with 502", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_keep_the_status()
    {
        // Fault.Status writes text; a body of any bytes comes with the status of a real answer.
        byte[] noise = Enumerable.Range(0, 4096).Select(i => (byte)(i * 7)).ToArray();
        string body = Encoding.Latin1.GetString(noise);
        ErrorRecord error = await GetAsync(Fault.Status(500, body, "application/octet-stream"));
        OrgApiException failure = Assert.IsType<OrgApiException>(error.Exception);
        Assert.Equal(500, failure.StatusCode);
        Assert.InRange(failure.ServerMessage!.Length, 1, 500);
        Assert.DoesNotMatch(@"[\x00-\x1F\x7F-\x9F]", error.ErrorDetails.Message);
    }

    [Theory]
    [InlineData("iso-8859-1", "caf\u00e9 <b>ferm\u00e9</b>")]
    [InlineData("\"utf-16\"", "\u20ac\u20ac closed")]
    [InlineData("no-such-charset", "closed")]
    [InlineData("utf-7", "closed")]
    [InlineData("", "closed")]
    public async Task A_page_in_another_charset_is_read_as_it_says(string charset, string page)
    {
        Encoding encoding = charset switch { "iso-8859-1" => Encoding.Latin1, "\"utf-16\"" => Encoding.Unicode, _ => Encoding.UTF8 };
        using var client = new OrgClient(new OrgClientOptions
        {
            Token = SandboxApi.DefaultToken,
            Transport = () => new ScriptedTransport(_ =>
            {
                var response = new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new ByteArrayContent(encoding.GetBytes(page)) };
                response.Content.Headers.TryAddWithoutValidation("Content-Type", "text/html; charset=" + charset);
                return response;
            }),
        });
        Ending ending = await Ending.OfAsync(OperationCatalog.Of("org.get").RunAsync(client, new OrgCall()));
        Assert.Equal(400, ending.Failure!.StatusCode);
        Assert.Equal(page, ending.Failure.ServerMessage);
    }

    [Fact]
    public async Task What_is_wrong_with_single_values_can_be_read_one_by_one()
    {
        const string Body =
            """
            {"type":"Validation","message":"Two things are wrong","validationErrors":[
              {"type":"required","name":"role","id":"64a1f0b97be19d5a3c8d0009","message":"role is missing","more":1}, {"message":"name is too long"}]}
            """;
        ErrorRecord error = await GetAsync(Fault.Status(400, Body));
        OrgApiException failure = Assert.IsType<OrgApiException>(error.Exception);
        Assert.Equal("Validation", failure.ErrorType);
        Assert.Equal("Two things are wrong", failure.ServerMessage);
        Assert.Equal(["role is missing", "name is too long"], failure.ValidationErrors.Select(each => each.Message));
        Assert.Equal("required", failure.ValidationErrors[0].Type);
        Assert.Equal("role", failure.ValidationErrors[0].Name);
        Assert.Equal("64a1f0b97be19d5a3c8d0009", failure.ValidationErrors[0].ResourceId);
        Assert.Equal(1L, failure.ValidationErrors[0].AdditionalProperties["more"]);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_403_names_the_scopes_that_the_operation_needs(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.Server.Faults.Add(Fault.Error(403, "Forbidden", "No").On(operation.Request.Split(' ')[0]));
        using ModuleSession session = Clients.Session(trial.Options);
        ErrorRecord error = Assert.Single(session.Run(OnlyOne(operation)).Errors);
        string advice = error.ErrorDetails.RecommendedAction;
        IReadOnlyList<string> scopes = OperationTable.All[((OrgApiException)error.Exception).Operation!].Scopes;
        Assert.Contains(scopes.Count == 0 ? "whose user has a role" : string.Join(", ", scopes), advice);
    }

    [Fact]
    public async Task A_404_says_that_a_missing_scope_can_look_like_this()
    {
        ErrorRecord error = await GetAsync(Fault.Error(404, "NotFound", "Organization was not found"));
        Assert.Contains("missing scope", error.ErrorDetails.RecommendedAction);
        Assert.Contains("Organization was not found", error.ErrorDetails.Message);
    }

    // Revoke-OrgInvite and others would read first.
    private static string OnlyOne(Operation operation) => operation.Script.Replace(" -PassThru", string.Empty, StringComparison.Ordinal);

    private static async Task<ErrorRecord> GetAsync(Fault fault)
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Options.MaxRetry = 0;
        trial.Server.Faults.Add(fault);
        using ModuleSession session = Clients.Session(trial.Options);
        return Assert.Single(session.Run($"Get-Org {Org}").Errors);
    }
}
