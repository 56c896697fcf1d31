using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using OrgAdmin.Pipeline;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

/// <summary>Cause by cause: the error record that a cmdlet writes.</summary>
public class ErrorTableTests
{
    private const string Org = SandboxSeed.AlderCreekId;
    private const string Reason = "The server says why";

    public static TheoryData<int, string, ErrorCategory, bool> Answers => new()
    {
        { 400, "BadRequest", ErrorCategory.InvalidArgument, false },
        { 401, "Unauthorized", ErrorCategory.AuthenticationError, true },
        { 403, "Forbidden", ErrorCategory.PermissionDenied, false },
        { 404, "NotFound", ErrorCategory.ObjectNotFound, false },
        { 405, "MethodNotAllowed", ErrorCategory.NotImplemented, false },
        { 409, "Conflict", ErrorCategory.ResourceExists, false },
        { 410, "Gone", ErrorCategory.ResourceUnavailable, false },
        { 413, "TooLarge", ErrorCategory.LimitsExceeded, false },
        { 418, "UnexpectedStatus", ErrorCategory.InvalidResult, false },
        { 422, "BadRequest", ErrorCategory.InvalidArgument, false },
        { 429, "Throttled", ErrorCategory.LimitsExceeded, false },
        { 500, "ServerError", ErrorCategory.ResourceUnavailable, false },
        { 501, "ServerError", ErrorCategory.ResourceUnavailable, false },
        { 502, "ServerError", ErrorCategory.ResourceUnavailable, false },
        { 503, "ServerError", ErrorCategory.ResourceUnavailable, false },
        { 504, "ServerError", ErrorCategory.ResourceUnavailable, false },
    };

    public static TheoryData<string, string, ErrorCategory> Transports => new()
    {
        { "timeout", "Timeout", ErrorCategory.OperationTimeout },
        { "refused", "ConnectionFailed", ErrorCategory.ConnectionError },
        { "DNS", "ConnectionFailed", ErrorCategory.ConnectionError },
        { "reset", "ConnectionFailed", ErrorCategory.ConnectionError },
        { "TLS", "TlsFailed", ErrorCategory.SecurityError },
        { "truncated", "InvalidResponse", ErrorCategory.InvalidResult },
        { "page", "InvalidResponse", ErrorCategory.InvalidResult },
        { "shape", "InvalidResponse", ErrorCategory.InvalidResult },
        { "another organization", "InvalidResponse", ErrorCategory.InvalidResult },
        { "gzip", "InvalidResponse", ErrorCategory.InvalidResult },
    };

    public static TheoryData<string, string, ErrorCategory> Refusals => new()
    {
        { "Get-Org 'abc'", "OrgAdmin.InvalidId", ErrorCategory.InvalidArgument },
        { "Get-Org ''", "OrgAdmin.EmptyValue", ErrorCategory.InvalidArgument },
        { $"Set-Org {Org} -Name ('x' * 256)", "OrgAdmin.InvalidValue", ErrorCategory.InvalidArgument },
        { $"Set-Org {Org}", "OrgAdmin.NothingToChange", ErrorCategory.InvalidArgument },
        { $"New-OrgInvite {Org} -Email nobody -Role View", "OrgAdmin.InvalidValue", ErrorCategory.InvalidArgument },
        { $"Set-OrgMember 64a1f0b97be19d5a3c8d0002 -UserId {SandboxSeed.MayaId} -Role View", "OrgAdmin.LastAdmin", ErrorCategory.InvalidOperation },
        { $"Remove-OrgMember {Org} -Email nobody@example.com -Confirm:$false", "OrgAdmin.MemberNotFound", ErrorCategory.ObjectNotFound },
    };

    public static TheoryData<OrgErrorKind> Kinds => new(Enum.GetValues<OrgErrorKind>());

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_that_is_no_success_becomes_the_record_of_the_table(int status, string kind, ErrorCategory category, bool ends)
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Options.MaxRetry = 1;
        trial.Server.Faults.Add(Fault.Error(status, "SomeType", Reason).WithRetryAfter(3).Always());
        using ModuleSession session = Clients.Session(trial.Options);

        ScriptResult result = session.Run($"'{Org}', '{SandboxSeed.EmeaId}' | Get-Org -ThrottleLimit 1");

        Assert.Equal(ends ? 1 : 2, result.AllErrors.Count);
        ErrorRecord error = result.AllErrors[0];
        CheckRecord(error, "OrgApi." + kind, category);
        Assert.Equal(Org, error.TargetObject);
        string server = $" ({trial.Server.BaseUri}).";
        string message = error.ErrorDetails.Message;
        Assert.EndsWith(server, message, StringComparison.Ordinal);
        Assert.Equal(
            $"{(ends ? string.Empty : Org + ": ")}The API answered org.get with {status} SomeType: {Reason}", message[..^server.Length].Split(';')[0]);
        OrgApiException failure = Assert.IsType<OrgApiException>(error.Exception);
        bool isRepeated = status is 429 or 502 or 503 or 504;
        Assert.Equal(status, failure.StatusCode);
        Assert.Equal("SomeType", failure.ErrorType);
        Assert.Equal(Reason, failure.ServerMessage);
        Assert.Equal("org.get", failure.Operation);
        Assert.Equal(isRepeated ? 2 : 1, failure.Attempts);
        Assert.Equal(TimeSpan.FromSeconds(3), failure.RetryAfter);
        Assert.Equal((ends ? 1 : 2) * (isRepeated ? 2 : 1), trial.Server.Log.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_failure_on_the_way_becomes_the_record_of_the_table(string cause, string kind, ErrorCategory category)
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Options.MaxRetry = 0;
        switch (cause)
        {
            case "timeout":
                trial.Options.Timeout = TimeSpan.FromMilliseconds(200);
                break;
            case "refused":
                trial.Options.BaseUri = new Uri("http://127.0.0.1:1");
                break;
            case "DNS":
                trial.Options.BaseUri = new Uri("http://no-such-host.invalid");
                break;
            case "TLS":
                trial.Options.BaseUri = new Uri($"https://127.0.0.1:{trial.Server.BaseUri.Port}");
                break;
        }

        trial.Server.Faults.Add(cause switch
        {
            "reset" => Fault.DropAfter().ByReset().Always(),
            "truncated" => Fault.TruncateBody().Always(),
            "page" => Fault.NotJson().Always(),
            "shape" => Fault.ReplaceBody("[1, 2]").Always(),
            "another organization" => Fault.ReplaceBody("""{"id":"64a1f0b97be19d5a3c8d0003"}""").Always(),
            "gzip" => Fault.BrokenGzip().Always(),
            _ => Fault.NeverAnswer().Always(),
        });
        using ModuleSession session = Clients.Session(trial.Options);

        ScriptResult result = session.Run($"'{Org}', '{SandboxSeed.EmeaId}' | Get-Org -ThrottleLimit 1");

        Assert.Equal(2, result.Errors.Count);
        CheckRecord(result.Errors[0], "OrgApi." + kind, category);
        OrgApiException failure = Assert.IsType<OrgApiException>(result.Errors[0].Exception);
        Assert.Null(failure.StatusCode);
        Assert.Equal(1, failure.Attempts);
        Assert.NotNull(failure.InnerException);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_is_refused_before_sending_says_so_and_sends_nothing(string script, string id, ErrorCategory category)
    {
        await using Trial trial = await Trial.StartAsync();
        using ModuleSession session = Clients.Session(trial.Options);
        ScriptResult result = session.Run(script);
        CheckRecord(Assert.Single(result.Errors), id, category);
        Assert.Empty(trial.Server.Log.Writes);
    }

    [Fact]
    public async Task A_read_only_connection_refuses_every_change()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Options.IsReadOnly = true;
        using ModuleSession session = Clients.Session(trial.Options);
        foreach (Operation operation in OperationCatalog.Changes)
        {
            ScriptResult result = session.Run(operation.Script);
            CheckRecord(Assert.Single(result.Errors), "OrgAdmin.ReadOnly", ErrorCategory.InvalidOperation);
        }

        Assert.Empty(trial.Server.Log.Writes);
    }

    [Fact]
    public void Without_a_connection_every_cmdlet_ends_its_pipeline()
    {
        using var session = new ModuleSession();
        session.Run("Disconnect-Org");
        foreach (Operation operation in OperationCatalog.ReadsAndChanges)
        {
            ScriptResult result = session.Run(operation.Script);
            CheckRecord(Assert.Single(result.AllErrors), "OrgAdmin.NotConnected", ErrorCategory.AuthenticationError);
        }
    }

    [Fact]
    public void A_closed_connection_ends_the_pipeline()
    {
        using var session = new ModuleSession();
        ScriptResult result = session.Run($"$c = Connect-Org -Sandbox -PassThru; Disconnect-Org; '{Org}', '{Org}' | Get-Org -Connection $c");
        CheckRecord(Assert.Single(result.AllErrors), "OrgAdmin.ConnectionClosed", ErrorCategory.AuthenticationError);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_failure_has_a_row(OrgErrorKind kind)
    {
        var failure = (OrgApiException)Activator.CreateInstance(
            typeof(OrgApiException), BindingFlags.Instance | BindingFlags.NonPublic, null, [kind, "It failed.", null], null)!;
        ErrorRecord record = ErrorRecords.Create(failure, "target", text => text);
        Assert.NotEqual(ErrorCategory.NotSpecified, record.CategoryInfo.Category);
        Assert.Matches("^Org(Api|Admin)\\." + kind + "$", record.FullyQualifiedErrorId);
        Assert.NotEmpty(record.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void No_message_is_more_than_one_sentence()
    {
        // Advice is no part of the message, and what is said of a pipeline that was stopped is no error.
        var messages = new ResourceManager("OrgAdmin.Messages", typeof(Org).Assembly);
        IEnumerable<DictionaryEntry> ofErrors = messages.GetResourceSet(CultureInfo.InvariantCulture, true, true)!.Cast<DictionaryEntry>()
            .Where(entry => !Regex.IsMatch((string)entry.Key, "^(Advice|Stopped)"));
        Assert.All(ofErrors, entry => Assert.DoesNotMatch(@"[.!?]\s+[A-Z{]", (string)entry.Value!));
    }

    private static void CheckRecord(ErrorRecord error, string id, ErrorCategory category)
    {
        Assert.StartsWith(id + ",OrgAdmin.Commands.", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Matches(@"^[^\r\n]+\.$", error.ErrorDetails.Message);
        Assert.Matches(@"^[^\r\n]+\.$", error.ErrorDetails.RecommendedAction);
        Assert.Equal(id, Assert.IsType<OrgApiException>(error.Exception).ErrorId);
    }
}
