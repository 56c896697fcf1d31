using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>A value that was given but is null or empty is an error; it never means the list, nor the connection's own organization.</summary>
public class EmptyValueTests(CmdletStage stage) : CmdletTests(stage)
{
    // {0} is the empty value.
    private static readonly string[] Single =
    [
        $"Set-Org -OrgId {{0}} -Name New",
        $"Set-Org {{0}} -Name New",
        $"New-OrgInvite -OrgId {{0}} -Email a@example.com -Role View",
        $"Revoke-OrgInvite -OrgId {{0}} -InviteId {Pending}",
        $"Set-OrgMember -OrgId {{0}} -UserId {Elena} -Role Edit",
        $"Remove-OrgMember -OrgId {{0}} -UserId {Elena} -Confirm:$false",
        $"Set-OrgMember {Pumps} -UserId {{0}} -Role Edit",
        $"Set-OrgMember {Pumps} -UserId {{0}} -Email {ElenaEmail} -Role Edit",
        $"Set-OrgMember {Pumps} -Email {{0}} -Role Edit",
        $"Set-OrgMember {Pumps} -UserId {Elena} -Email {{0}} -Role Edit",
        $"Remove-OrgMember {Pumps} -UserId {{0}} -Confirm:$false",
        $"Remove-OrgMember {Pumps} -UserId {{0}} -Email {ElenaEmail} -Confirm:$false",
        $"Remove-OrgMember {Pumps} -Email {{0}} -Confirm:$false",
        $"Remove-OrgMember {Pumps} -UserId {Elena} -Email {{0}} -Confirm:$false",
    ];

    private static readonly string[] Several =
    [
        "Get-Org {0}",
        "Get-Org -OrgId {0}",
        "Get-Org -Id {0}",
        "Get-OrgMember -OrgId {0}",
        "Get-OrgInvite -OrgId {0}",
        "Remove-Org -OrgId {0} -Confirm:$false",
        $"Get-OrgMember {Pumps} -UserId {{0}}",
        $"Get-OrgMember {Pumps} -Email {{0}}",
        "Find-OrgMember -Email {0}",
        "Find-OrgMember * -OrgId {0}",
        $"New-OrgInvite {Pumps} -Email {{0}} -Role View",
        $"New-OrgInvite -Email {{0}} -Role View",
        $"Revoke-OrgInvite {Pumps} -InviteId {{0}}",
        $"Revoke-OrgInvite {Pumps} -Email {{0}}",
        $"Revoke-OrgInvite {Pumps} -InviteId {{0}} -Email {NoahEmail}",
        $"Revoke-OrgInvite {Pumps} -InviteId {Pending} -Email {{0}}",
    ];

    private static readonly string[] Rows =
    [
        "[pscustomobject]@{OrgId={0}} | Get-Org",
        "[pscustomobject]@{Id={0}} | Get-Org",
        "[pscustomobject]@{OrgId={0}} | Get-OrgMember",
        "[pscustomobject]@{OrgId={0}} | Get-OrgInvite",
        "[pscustomobject]@{OrgId={0};Name='x'} | Set-Org",
        "[pscustomobject]@{Id={0};Name='x'} | Set-Org",
        $"[pscustomobject]@{{OrgId={{0}};InviteId='{Pending}'}} | Revoke-OrgInvite",
        $"[pscustomobject]@{{OrgId='{Pumps}';InviteId={{0}};Email='{NoahEmail}'}} | Revoke-OrgInvite",
        $"[pscustomobject]@{{OrgId='{Pumps}';InviteId='{Pending}';Email={{0}}}} | Revoke-OrgInvite",
        $"[pscustomobject]@{{OrgId={{0}};Email='a@example.com'}} | New-OrgInvite -Role View",
        $"[pscustomobject]@{{OrgId='{Pumps}';Email={{0}}}} | New-OrgInvite -Role View",
        $"[pscustomobject]@{{OrgId={{0}};UserId='{Elena}'}} | Set-OrgMember -Role Edit",
        $"[pscustomobject]@{{OrgId='{Pumps}';UserId={{0}};Email='{ElenaEmail}'}} | Set-OrgMember -Role Edit",
        $"[pscustomobject]@{{OrgId='{Pumps}';UserId='{Elena}';Email={{0}}}} | Set-OrgMember -Role Edit",
        $"[pscustomobject]@{{OrgId={{0}};UserId='{Elena}'}} | Remove-OrgMember -Confirm:$false",
        $"[pscustomobject]@{{OrgId='{Pumps}';UserId={{0}};Email='{ElenaEmail}'}} | Remove-OrgMember -Confirm:$false",
        $"[pscustomobject]@{{OrgId='{Pumps}';UserId='{Elena}';Email={{0}}}} | Remove-OrgMember -Confirm:$false",
    ];

    public static IEnumerable<TheoryDataRow<string>> OnTheCommandLine =>
        Single.SelectMany(script => new[] { "$null", "''", "$nothing" }.Select(value => script.Replace("{0}", value)))
            .Concat(Several.SelectMany(script => new[] { "$null", "''", "$nothing", "@()", "@('')", "@($null)" }.Select(value => script.Replace("{0}", value))))
            .Select(script => new TheoryDataRow<string>(script));

    public static IEnumerable<TheoryDataRow<string>> InRows =>
        Rows.SelectMany(script => new[] { "$null", "''" }.Select(value => new TheoryDataRow<string>(script.Replace("{0}", value))));

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
    [InlineData("Get-Org")]
    [InlineData("Get-OrgMember")]
    [InlineData("Get-OrgInvite")]
    [InlineData("Set-Org -Name New")]
    [InlineData("New-OrgInvite -Role View")]
    [InlineData("New-OrgInvite -Role View -Email a@example.com")]
    [InlineData("Revoke-OrgInvite")]
    [InlineData("Revoke-OrgInvite -InviteId 64a1f0d47be19d5a3c8f0001")]
    [InlineData("Set-OrgMember -Role Edit")]
    [InlineData("Set-OrgMember -UserId 64a1f0c27be19d5a3c8e0005 -Role Edit")]
    [InlineData("Remove-OrgMember -Confirm:$false")]
    [InlineData("Remove-OrgMember -Email elena.petrova@aldercreek.example.com -Confirm:$false")]
    [InlineData("Remove-Org -Confirm:$false")]
    public void Null_from_the_pipeline_is_one_error_for_each(string command)
    {
        ScriptResult result = Run($"$null,$null | {command} -Connection $emea");

        Assert.Equal(2, result.AllErrors.Count);
        Assert.Empty(Sent);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("Set-Org -InputObject $null -Name New")]
    [InlineData("Get-Org -InputObject $null")]
    [InlineData("Get-OrgMember -InputObject $null")]
    [InlineData("Get-OrgInvite -InputObject $null")]
    [InlineData("New-OrgInvite -InputObject $null -Email a@example.com -Role View")]
    [InlineData("Revoke-OrgInvite -InputObject $null")]
    [InlineData("Set-OrgMember -InputObject $null -Role Edit")]
    [InlineData("Remove-OrgMember -InputObject $null -Confirm:$false")]
    [InlineData("Remove-Org -InputObject $null -Confirm:$false")]
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
}
