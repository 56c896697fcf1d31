using System.Management.Automation;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class ErrorTests(CmdletStage stage) : CmdletTests(stage)
{
    public static TheoryData<int, string, ErrorCategory> Statuses => new()
    {
        { 400, "OrgApi.BadRequest", ErrorCategory.InvalidArgument },
        { 401, "OrgApi.Unauthorized", ErrorCategory.AuthenticationError },
        { 403, "OrgApi.Forbidden", ErrorCategory.PermissionDenied },
        { 404, "OrgApi.NotFound", ErrorCategory.ObjectNotFound },
        { 405, "OrgApi.MethodNotAllowed", ErrorCategory.NotImplemented },
        { 409, "OrgApi.Conflict", ErrorCategory.ResourceExists },
        { 410, "OrgApi.Gone", ErrorCategory.ResourceUnavailable },
        { 413, "OrgApi.TooLarge", ErrorCategory.LimitsExceeded },
        { 418, "OrgApi.UnexpectedStatus", ErrorCategory.InvalidResult },
        { 422, "OrgApi.BadRequest", ErrorCategory.InvalidArgument },
        { 500, "OrgApi.ServerError", ErrorCategory.ResourceUnavailable },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_status_becomes_one_error_with_its_category_and_id(int status, string errorId, ErrorCategory category)
    {
        Server.Faults.Add(Fault.Error(status, "SomeType", "the reason").Always());
        ErrorRecord error = Assert.Single(RunFailing($"Get-Org {Pumps}", errorId).AllErrors);

        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Equal(errorId + ",OrgAdmin.Commands.GetOrgCommand", error.FullyQualifiedErrorId);
        Assert.Equal(Pumps, error.TargetObject);
        OrgApiException failure = Assert.IsType<OrgApiException>(error.Exception);
        Assert.Equal(errorId, failure.ErrorId);
        Assert.Equal(status, failure.StatusCode);
        Assert.Equal("SomeType", failure.ErrorType);
        Assert.Equal("the reason", failure.ServerMessage);
        Assert.Equal("org.get", failure.Operation);
        Assert.Contains("the reason", failure.Message);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_write_that_is_refused_emits_nothing_and_is_sent_once(int status, string errorId, ErrorCategory category)
    {
        if (status >= 500)
        {
            // That is no refusal: it may have been carried out.
            (errorId, category) = ("OrgApi.OutcomeUnknown", ErrorCategory.WriteError);
        }

        Server.Faults.Add(Fault.Error(status, "SomeType", "the reason").On("POST").Always());
        ScriptResult result = RunFailing($"New-OrgInvite {Pumps} -Email a@example.com -Role View", errorId);

        Assert.Equal(category, result.AllErrors[0].CategoryInfo.Category);
        Assert.Equal("a@example.com", result.AllErrors[0].TargetObject);
        Assert.Equal("org.inviteMember", Assert.IsType<OrgApiException>(result.AllErrors[0].Exception).Operation);
        Assert.Single(Written);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_missing_scope_is_named_in_the_recommended_action()
    {
        // A token that does not say its scopes: the API has to refuse it.
        const string Opaque = "a-token-that-does-not-say-its-scopes";
        Api.AddToken(new SandboxToken { Text = Opaque, UserId = Maya, Scopes = ["all.User.read"] });
        Connect("reader", Opaque);
        ErrorRecord error = Assert.Single(RunFailing($"Set-Org {Pumps} -Name New -Connection $reader", "OrgApi.Forbidden").AllErrors);

        Assert.Contains("all.Organization", error.ErrorDetails.RecommendedAction);
        Assert.Contains("org.patch", error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_token_of_an_organization_can_read_by_id_and_not_list()
    {
        Connect("org", Api.AddToken(Maya, "all.Organization").Text);

        Assert.Contains("all.User", RunFailing("Get-Org -Connection $org", "OrgApi.Forbidden").AllErrors[0].ErrorDetails.RecommendedAction);
        Assert.Single(RunClean($"Get-Org {Pumps} -Connection $org").Output);
    }

    [Fact]
    public void Validation_errors_of_the_api_are_kept()
    {
        Server.Faults.Add(Fault.Status(
            422, """{"type":"Validation","message":"bad","validationErrors":[{"field":"name","message":"name is required"}]}"""));
        ScriptResult result = RunFailing($"Set-Org {Pumps} -Name New", "OrgApi.BadRequest");

        Assert.Single(Assert.IsType<OrgApiException>(result.AllErrors[0].Exception).ValidationErrors);
    }

    [Fact]
    public void An_answer_that_is_no_json_is_one_error()
    {
        Server.Faults.Add(Fault.NotJson().Always());
        ErrorRecord error = Assert.Single(RunFailing($"Get-Org {Pumps}", "OrgApi.InvalidResponse").AllErrors);

        Assert.Equal(ErrorCategory.InvalidResult, error.CategoryInfo.Category);
        Assert.DoesNotContain("<html>", error.Exception.Message);
    }

    [Fact]
    public void A_redirect_is_an_error_and_is_not_followed()
    {
        Server.Faults.Add(Fault.Redirect(302, Server.BaseUri + "orgs"));
        RunFailing($"Get-Org {Pumps}", "OrgApi.Redirected");
        Assert.Single(Sent);
    }

    [Fact]
    public void A_text_of_the_api_cannot_steer_the_terminal()
    {
        Server.Faults.Add(Fault.Error(400, "Vali\u001b[31mdation", "line one\nline two\u001b[2J\u202e"));
        ScriptResult result = RunFailing($"Get-Org {Pumps}", "OrgApi.BadRequest");

        Assert.DoesNotContain(result.AllErrors[0].Exception.Message, character => char.IsControl(character) || character == '\u202e');
    }
}
