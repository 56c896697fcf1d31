using System;
using System.Linq;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>A value that was given but is null or empty is an error; it never means the list, nor the connection's own organization.</summary>
public class EmptyValueTests(CmdletStage stage) : CmdletTests(stage)
{
    private static readonly string[] Nothings = ["$null", "''", "$nothing"];

    public static TheoryData<string> OnTheCommandLine => CmdletCatalog.Scripts(cmdlet =>
    [
        .. cmdlet.EmptyValues.SelectMany(script => Nothings.Select(value => With(script, value))),
        .. cmdlet.EmptyLists.SelectMany(script => Nothings.Concat(["@()", "@('')", "@($null)"]).Select(value => With(script, value))),
    ]);

    public static TheoryData<string> InRows =>
        CmdletCatalog.Scripts(cmdlet => cmdlet.EmptyCells.SelectMany(script => new[] { "$null", "''" }.Select(value => With(script, value))));

    public static TheoryData<string> ThatTakeNull => [.. CmdletCatalog.All.SelectMany(cmdlet => cmdlet.TakesNull)];

    public static TheoryData<string> WithNullObject => CmdletCatalog.Scripts(cmdlet => cmdlet.NullObjects);

    [Theory]
    [MemberData(nameof(OnTheCommandLine))]
    public void On_the_command_line_it_is_an_error_and_nothing_is_sent(string script)
    {
        ScriptResult result = RunFailing(script + " -Connection $emea", "OrgAdmin.EmptyValue");

        Assert.Empty(Sent);
        Assert.Empty(result.Output);
    }

    [Theory]
    [MemberData(nameof(InRows))]
    public void In_a_row_it_is_an_error_and_nothing_is_sent(string script)
    {
        ScriptResult result = RunFailing(script + " -Connection $emea", "OrgAdmin.EmptyValue");

        Assert.Empty(Sent);
        Assert.Empty(result.Output);
    }

    [Theory]
    [MemberData(nameof(ThatTakeNull))]
    public void Null_from_the_pipeline_is_one_error_for_each(string command)
    {
        ScriptResult result = Run($"$null,$null | {command} -Connection $emea");

        Assert.Equal(2, result.AllErrors.Count);
        Assert.Empty(Sent);
        Assert.Empty(result.Output);
    }

    [Theory]
    [MemberData(nameof(WithNullObject))]
    public void Null_for_the_object_is_an_error(string command)
    {
        RunFailing(command + " -Connection $emea", "OrgAdmin.EmptyValue");
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_good_item_before_an_empty_one_is_not_done_twice()
    {
        RunFailing($"'{Pumps}','',$null | Get-OrgInvite -Connection $emea", "OrgAdmin.EmptyValue", "OrgAdmin.EmptyValue");
        Assert.Equal([$"GET /orgs/{Pumps}/invites{Globals}"], Sent);
    }

    [Fact]
    public void Null_for_the_connection_is_refused_and_not_the_current_one()
    {
        RunFailing($"Set-Org {Pumps} -Name New -Connection $null", "ParameterArgumentValidationError");
        Assert.Empty(Sent);
    }

    private static string With(string script, string value) => script.Replace("$empty", value, StringComparison.Ordinal);
}
