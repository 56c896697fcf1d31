using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Tests of cmdlets in a connected session; each begins with a fresh seeded sandbox and an empty record.</summary>
public abstract class CmdletTests : IClassFixture<CmdletStage>
{
    /// <summary>The three global parameters as they are sent where nothing is asked for.</summary>
    private protected const string Globals = "?_actions=false&_links=false&_embedded=false";

    private protected const string Pumps = SandboxSeed.AlderCreekId;
    private protected const string Emea = SandboxSeed.EmeaId;
    private protected const string Labs = SandboxSeed.LabsId;
    private protected const string Maya = SandboxSeed.MayaId;
    private protected const string Daniel = SandboxSeed.DanielId;
    private protected const string Priya = "64a1f0c27be19d5a3c8e0003";
    private protected const string Tom = "64a1f0c27be19d5a3c8e0004";
    private protected const string Elena = "64a1f0c27be19d5a3c8e0005";
    private protected const string PriyaEmail = "priya.raman@aldercreek.example.com";
    private protected const string ElenaEmail = "elena.petrova@aldercreek.example.com";
    private protected const string Pending = SandboxSeed.PendingInviteId;
    private protected const string Expired = SandboxSeed.ExpiredInviteId;
    private protected const string NoahEmail = "noah.fischer@aldercreek.example.com";
    private protected const string JuliaEmail = "julia.alvarez@fieldworks.example.net";

    /// <summary>An id in the right form that nothing has.</summary>
    private protected const string Nobody = "0123456789abcdefABCDEF01";

    private protected CmdletTests(CmdletStage stage)
    {
        Stage = stage;
        stage.Server.Reset();
    }

    private protected CmdletStage Stage { get; }

    private protected LoopbackServer Server => Stage.Server;

    private protected SandboxApi Api => Server.Api;

    /// <summary>The requests on the record: method, raw target and body.</summary>
    private protected IReadOnlyList<string> Sent => Describe(Server.Log.Requests);

    private protected IReadOnlyList<string> Written => Describe(Server.Log.Writes);

    /// <summary>Runs a script in a scope of its own, so that no variable of it is there for the next.</summary>
    private protected ScriptResult Run(string script)
    {
        ScriptResult result = Stage.Session.Run($"& {{\n{script}\n}}");

        // What holds for every error of the module.
        Assert.All(result.AllErrors.Where(error => error.Exception is OrgApiException), error =>
        {
            Assert.False(string.IsNullOrWhiteSpace(error.ErrorDetails.RecommendedAction), error.FullyQualifiedErrorId);
            Assert.DoesNotContain(SandboxApi.DefaultToken, error.Exception.ToString());
            Assert.DoesNotContain('\n', error.Exception.Message);
        });
        return result;
    }

    /// <summary>Runs a script that is to leave no error.</summary>
    private protected ScriptResult RunClean(string script)
    {
        ScriptResult result = Run(script);
        Assert.Empty(result.AllErrors.Select(error => error.ToString()));
        return result;
    }

    /// <summary>Runs a script that is to leave just these errors, by their ids.</summary>
    private protected ScriptResult RunFailing(string script, params string[] errorIds)
    {
        ScriptResult result = Run(script);
        Assert.Equal(errorIds, result.ErrorIds);
        return result;
    }

    /// <summary>Makes another connection to the server, as a variable of the session; the current one stays that of the stage.</summary>
    private protected void Connect(string variable, string token, string parameters = "") => Stage.Session.Run(
        $"${variable} = Connect-Org -Token '{token}' -Uri '{Server.BaseUri}' -PassThru {parameters}\n"
        + $"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{Server.BaseUri}'").ThrowIfFailed();

    private static List<string> Describe(IEnumerable<RecordedRequest> requests) =>
        requests.Select(request => $"{request.Method} {request.RawTarget} {request.BodyText}".TrimEnd()).ToList();
}
