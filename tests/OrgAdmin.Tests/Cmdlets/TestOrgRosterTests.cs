using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public sealed class TestOrgRosterTests(CmdletStage stage) : CmdletTests(stage), IDisposable
{
    // A role that is none, and a group that is not there.
    private const string Broken = """
        {
          "roster": 1,
          "organizations": [
            {
              "id": "64a1f0b97be19d5a3c8d0001",
              "members": [
                { "email": "maya.lindqvist@aldercreek.example.com", "role": "boss" },
                { "group": "platform", "role": "edit" }
              ]
            }
          ]
        }
        """;

    // One administrator.
    private const string Odd =
        """{ "roster": 1, "organizations": [ { "name": "Acme", "members": [ { "email": "ann@acme.example", "role": "admin" } ] } ] }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_roster_in_order_says_nothing()
    {
        ScriptResult result = RunClean($"Test-OrgRoster '{Path.Combine(Repository.Root, "samples", "roster.json")}' -PassThru; $?");

        Assert.Equal([true], result.Objects<bool>());
        Assert.Single(result.Output);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Each_error_is_a_record_with_file_line_column_path_and_remedy()
    {
        string file = _folder.Write("roster.json", Broken);

        ScriptResult result = Run($"Test-OrgRoster '{file}'");

        Assert.Equal(["OrgAdmin.InvalidRoster", "OrgAdmin.InvalidRoster"], result.ErrorIds);
        Assert.Empty(result.Output);
        ErrorRecord record = result.Errors[0];
        OrgRosterError error = Assert.IsType<OrgRosterError>(record.TargetObject);
        Assert.Equal((OrgRosterErrorKind.InvalidRole, file, 7, 69), (error.Kind, error.File, error.Line, error.Column));
        Assert.Equal("organizations[0].members[0].role", error.Path);
        Assert.StartsWith($"{file}:7:69: organizations[0].members[0].role: ", record.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(error.Remedy, record.ErrorDetails.RecommendedAction);
        Assert.Equal(ErrorCategory.InvalidData, record.CategoryInfo.Category);
        Assert.Contains(":8:", result.Errors[1].Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_and_warnings_are_objects_with_PassThru()
    {
        string broken = _folder.Write("a.json", Broken), odd = _folder.Write("b.json", Odd);

        ScriptResult result = Run($"Test-OrgRoster '{broken}', '{odd}' -PassThru");

        Assert.Equal(
            [OrgRosterErrorKind.InvalidRole, OrgRosterErrorKind.UnknownGroup, OrgRosterErrorKind.FewAdmins],
            result.Objects<OrgRosterError>().Select(error => error.Kind));
        Assert.Equal(2, result.Errors.Count);
        string warning = Assert.Single(result.Warnings);
        Assert.StartsWith($"{odd}:1:", warning, StringComparison.Ordinal);
        Assert.EndsWith(result.Objects<OrgRosterError>()[2].Remedy, warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Wildcards_mean_every_file_that_matches_and_one_that_cannot_be_used_does_not_end_the_others()
    {
        _folder.Write("a.roster.json", Broken);
        _folder.Write("b.roster.json", Odd);
        _folder.Write("c.txt", "no roster");

        ScriptResult result = Run($"'{_folder.At("*.roster.json")}', '{_folder.At("missing.json")}', '{_folder.At("x*.json")}' | Test-OrgRoster -PassThru");

        Assert.Equal(3, result.Output.Count);
        Assert.Equal(["OrgAdmin.InvalidRoster", "OrgAdmin.InvalidRoster", "OrgAdmin.FileFailed", "OrgAdmin.FileFailed"], result.ErrorIds);
        Assert.Contains("missing.json", result.Errors[2].Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_wildcards_a_name_is_taken_as_it_stands()
    {
        string file = _folder.Write("a[1].json", Odd);

        Assert.Single(RunClean($"Test-OrgRoster -LiteralPath '{file}' -PassThru").Output);
        RunFailing($"Test-OrgRoster -Path '{file}'", "OrgAdmin.FileFailed");
    }

    [Fact]
    public void The_path_is_that_from_where_the_session_is()
    {
        _folder.Write("roster.json", Broken);
        using var session = new ModuleSession();
        session.Runspace.SessionStateProxy.Path.SetLocation(_folder.Path);

        ScriptResult result = session.Run("Test-OrgRoster ./roster.json");

        Assert.StartsWith("roster.json:7:69: ", result.Errors[0].Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$null")]
    [InlineData("''")]
    [InlineData("@()")]
    public void An_empty_path_is_an_error(string path)
    {
        RunFailing($"Test-OrgRoster {path}", "OrgAdmin.EmptyValue");
    }

    [Fact]
    public void What_is_no_file_is_an_error()
    {
        RunFailing($"Test-OrgRoster '{_folder.Path}'; Test-OrgRoster 'Env:PATH'", "OrgAdmin.FileFailed", "OrgAdmin.FileFailed");
    }

    [Fact]
    public void It_needs_no_connection_and_sends_nothing()
    {
        string file = _folder.Write("roster.json", Broken);
        using var session = new ModuleSession();

        Assert.Equal(2, session.Run($"Test-OrgRoster '{file}'").Errors.Count);
        Run($"Test-OrgRoster '{file}'");

        Assert.Empty(Sent);
    }

    [Fact]
    public void The_exit_code_of_a_hook_can_be_told_from_whether_it_succeeded()
    {
        string broken = _folder.Write("a.json", Broken), odd = _folder.Write("b.json", Odd);

        ScriptResult result = Run($"Test-OrgRoster '{broken}'; $?; Test-OrgRoster '{odd}'; $?");

        Assert.Equal([false, true], result.Objects<bool>());
    }
}
