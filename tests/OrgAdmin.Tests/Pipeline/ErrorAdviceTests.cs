using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Operations;
using OrgAdmin.Pipeline;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Pipeline;

/// <summary>Advice goes by the operation as well as by the kind of failure: the whole table of both.</summary>
public class ErrorAdviceTests
{
    private static readonly ApiOperation[] Operations =
    [
        .. typeof(OrgClient).GetProperties(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(property => property.PropertyType == typeof(ApiOperation))
            .Select(property => (ApiOperation)property.GetValue(null)!),
    ];

    private static readonly OrgErrorKind[] Kinds = [.. Enum.GetValues<OrgErrorKind>().Where(kind => kind < OrgErrorKind.NotConnected)];

    public static TheoryData<string> Names => [.. Operations.Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_read_is_given_no_advice_about_a_change_and_a_change_none_about_another_thing(string name)
    {
        ApiOperation operation = Operations.Single(one => one.Id == name);
        bool isRead = operation.RunsInRehearsal, isInvite = name.Contains("nvite", StringComparison.Ordinal);
        Assert.All(Kinds, kind =>
        {
            string advice = Of(operation, kind);
            Assert.Matches(@"^[A-Z].*\.$", advice);
            Assert.DoesNotContain("{0}", advice);
            Assert.False(isRead && kind != OrgErrorKind.OutcomeUnknown && advice.Contains("repeat a change", StringComparison.Ordinal), $"{kind}: {advice}");
            Assert.False(!isInvite && advice.Contains("nvite", StringComparison.Ordinal) && kind is not (OrgErrorKind.OutcomeUnknown or OrgErrorKind.NoAdministrator), $"{kind}: {advice}");
            Assert.False(isRead && !isInvite && advice.Contains("New-OrgInvite", StringComparison.Ordinal), $"{kind}: {advice}");
            Assert.False(!operation.Path.Contains('{') && advice.StartsWith("Check the id", StringComparison.Ordinal), $"{kind}: {advice}");
        });
    }

    [Theory]
    [InlineData("org.pendingInvites", OrgErrorKind.Gone, "What it is about is no longer there; list with Get-Org what there is.")]
    [InlineData("org.get", OrgErrorKind.Gone, "What it is about is no longer there; list with Get-Org what there is.")]
    [InlineData("org.revokeInvite", OrgErrorKind.Gone, "Send a new invite with New-OrgInvite.")]
    [InlineData("org.inviteMember", OrgErrorKind.Conflict, "Run the command again with -IfExists Skip ")]
    [InlineData("org.patch", OrgErrorKind.Conflict, "The API refuses it as things stand; ")]
    [InlineData("org.get", OrgErrorKind.Conflict, "Try again.")]
    [InlineData("orgs.get", OrgErrorKind.NotFound, "Check that -Uri or LOSANT_API_URL is the address of the API, ")]
    [InlineData("orgs.post", OrgErrorKind.NotFound, "Check that -Uri or LOSANT_API_URL is the address of the API, ")]
    [InlineData("org.get", OrgErrorKind.NotFound, "Check the id, ")]
    [InlineData("org.get", OrgErrorKind.TooLarge, "Ask for less at a time, ")]
    [InlineData("org.patch", OrgErrorKind.TooLarge, "Send less in one request.")]
    [InlineData("org.get", OrgErrorKind.ServerError, "Try again later.")]
    [InlineData("org.patch", OrgErrorKind.ServerError, "Try again later; before you repeat a change")]
    [InlineData("org.get", OrgErrorKind.Timeout, "Try again, or connect with a larger -TimeoutSec.")]
    [InlineData("auth.authenticateUser", OrgErrorKind.Unauthorized, "Check the address, the password ")]
    public void The_advice_fits_the_operation(string name, OrgErrorKind kind, string advice) =>
        Assert.StartsWith(advice, Of(Operations.Single(one => one.Id == name), kind), StringComparison.Ordinal);

    [Fact]
    public async Task A_list_that_is_gone_is_not_answered_with_the_advice_to_send_an_invite()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server, "-MaxRetry 0");
        server.Faults.Add(Fault.Error(410, "Gone", "gone").On("GET").Always());
        server.Faults.Add(Fault.Error(410, "Gone", "gone").On("DELETE").Always());

        Assert.StartsWith("What it is about", Advice($"Get-OrgInvite {SandboxSeed.LabsId}"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Send a new invite", Advice($"Revoke-OrgInvite {SandboxSeed.AlderCreekId} -InviteId {SandboxSeed.PendingInviteId}"), StringComparison.Ordinal);

        string Advice(string script) => Assert.Single(session.Run(script).AllErrors).ErrorDetails.RecommendedAction;
    }

    private static string Of(ApiOperation operation, OrgErrorKind kind)
    {
        var failure = (OrgApiException)Activator.CreateInstance(
            typeof(OrgApiException), BindingFlags.Instance | BindingFlags.NonPublic, null, [kind, "It failed.", null], null)!;
        foreach ((string name, object value) in new (string, object)[]
        {
            ("Operation", operation.Id), ("Scopes", operation.Scopes), ("IsOfRead", operation.RunsInRehearsal), ("IsOfOneThing", operation.HasIds),
        })
        {
            typeof(OrgApiException).GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.SetValue(failure, value);
        }

        return ErrorAdvice.Of(failure, target: null);
    }
}
