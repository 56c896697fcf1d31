using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Hostility;

/// <summary>Scripts handle the module's errors by the means that PowerShell documents.</summary>
public class ErrorHandlingTests
{
    private const string Bad = "64a1f0b97be19d5a3c8dffff";
    private const string Good = SandboxSeed.AlderCreekId;

    /// <summary>A script, and what it puts out beside organizations.</summary>
    public static TheoryData<string, string[]> Scripts => new()
    {
        { $"Get-Org {Bad} -ErrorAction SilentlyContinue; \"$($Error.Count)\"", ["1"] },
        { $"Get-Org {Bad} -ErrorAction Ignore; \"$($Error.Count)\"", ["0"] },
        { $"'{Bad}', '{Bad}' | Get-Org -ErrorAction SilentlyContinue -ErrorVariable e; \"$($e.Count) $($e[0].Exception.StatusCode)\"", ["2 404"] },
        { $"Get-Org {Bad} -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].FullyQualifiedErrorId", ["OrgApi.NotFound,OrgAdmin.Commands.GetOrgCommand"] },
        { $"try {{ '{Bad}', '{Good}' | Get-Org -ErrorAction Stop }} catch [OrgAdmin.OrgApiException] {{ $_.Exception.Kind.ToString() }}", ["NotFound"] },
        { $"try {{ Get-Org {Bad} -ErrorAction Stop }} catch {{ $_.Exception.GetType().FullName; $_.Exception.ErrorId }}", ["OrgAdmin.OrgApiException", "OrgApi.NotFound"] },
        { $"try {{ Get-Org {Bad} -ErrorAction Stop }} catch [System.IO.IOException] {{ 'wrong' }} catch [OrgAdmin.OrgApiException] {{ 'right' }} finally {{ 'last' }}", ["right", "last"] },
        { $"$ErrorActionPreference = 'Stop'; try {{ Get-Org {Bad} }} catch [OrgAdmin.OrgApiException] {{ \"$($_.Exception.StatusCode)\" }}", ["404"] },
        { $"& {{ trap {{ $_.FullyQualifiedErrorId.Split(',')[0]; continue }}; Get-Org {Bad} -ErrorAction Stop; 'after' }}", ["OrgApi.NotFound", "after"] },
        { $"& {{ trap [OrgAdmin.OrgApiException] {{ $_.Exception.ErrorId; continue }}; Disconnect-Org; $PSDefaultParameterValues.Clear(); Get-Org; 'after' }}", ["OrgAdmin.NotConnected", "after"] },
        { "try { Get-Org 'abc' -ErrorAction Stop } catch [OrgAdmin.OrgApiException] { $_.Exception.ErrorId }", ["OrgAdmin.InvalidId"] },
        { $"try {{ throw (Get-Org {Bad} 2>&1).Exception }} catch [OrgAdmin.OrgApiException] {{ 'thrown on' }}", ["thrown on"] },
        { $"$ok = $?; Get-Org {Bad} -ErrorAction SilentlyContinue; \"$ok $?\"", ["True False"] },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_script_handles_an_error_as_it_would_any_other(string script, string[] expected)
    {
        await using Trial trial = await Trial.StartAsync();
        using ModuleSession session = Clients.Session(trial.Options);
        ScriptResult result = session.Run("$Error.Clear(); " + script);
        Assert.Null(result.Terminating);
        Assert.Equal(expected, result.Objects<string>());
    }

    [Fact]
    public async Task An_item_that_fails_stops_no_other_item()
    {
        await using Trial trial = await Trial.StartAsync();
        using ModuleSession session = Clients.Session(trial.Options);
        ScriptResult result = session.Run($"'{Bad}', '{Good}', 'abc', '{Good}' | Get-Org");
        Assert.Equal(["OrgApi.NotFound", "OrgAdmin.InvalidId"], result.ErrorIds);
        Assert.Equal(2, result.Objects<Org>().Count);
    }

    [Fact]
    public async Task Stop_ends_the_pipeline_at_the_first_item_that_fails()
    {
        await using Trial trial = await Trial.StartAsync();
        using ModuleSession session = Clients.Session(trial.Options);
        ScriptResult result = session.Run($"$ErrorActionPreference = 'Stop'; '{Good}', '{Bad}', '{Good}' | Get-Org -ThrottleLimit 1; 'never'");
        Assert.Equal(Good, Assert.Single(result.Objects<Org>()).OrgId);
        Assert.Empty(result.Objects<string>());
        Assert.IsType<OrgApiException>(result.Terminating!.InnerException ?? result.Terminating.ErrorRecord.Exception);
        Assert.Equal(2, trial.Requests.Count());
    }

    [Fact]
    public async Task A_token_that_does_not_work_ends_the_pipeline_and_can_be_caught_without_stop()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Server.Faults.Add(Fault.Error(401, "Unauthorized", "Unauthorized").Always());
        using ModuleSession session = Clients.Session(trial.Options);
        ScriptResult result = session.Run(
            $"try {{ '{Good}', '{Good}' | Get-Org -ThrottleLimit 1 -ErrorAction SilentlyContinue }} catch [OrgAdmin.OrgApiException] {{ $_.CategoryInfo.Category.ToString() }}");
        Assert.Equal(["AuthenticationError"], result.Objects<string>());
        Assert.Single(trial.Requests);
    }

    [Fact]
    public async Task The_error_view_shows_one_sentence_and_the_advice_can_be_read()
    {
        await using Trial trial = await Trial.StartAsync();
        using ModuleSession session = Clients.Session(trial.Options);
        ErrorRecord error = Assert.Single(session.Run($"Get-Org {Bad}").Errors);
        Assert.Equal($"{Bad}: The API answered org.get with 404 NotFound: Organization was not found ({trial.Server.BaseUri}).", error.ToString());
        Assert.Equal(error.ErrorDetails.Message, error.Exception.Message);
        Assert.Equal(Bad, error.TargetObject);
        Assert.Equal("Get-Org", error.InvocationInfo.MyCommand.Name);
    }
}
