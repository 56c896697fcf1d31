using System;
using System.Linq;
using OrgAdmin.Tests.Cmdlets;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Pipeline;

/// <summary>Everything an item has to say comes in the order of the input, however many items are under way.</summary>
public class OrderTests(CmdletStage stage) : CmdletTests(stage)
{
    [Theory]
    [InlineData("Get-OrgMember")]
    [InlineData("Get-OrgInvite")]
    [InlineData("Get-Org")]
    public void The_error_of_a_null_comes_after_what_the_item_before_has_to_show(string cmdlet)
    {
        Server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(150)).On("GET").For(Pumps));

        ScriptResult result = Run(
            $"$a = [pscustomobject]@{{ OrgId = '{Pumps}' }}; $b = [pscustomobject]@{{ OrgId = '{Pumps}' }}; "
            + $"$a, $null, $b | {cmdlet} -ThrottleLimit 4 2>&1 | ForEach-Object {{ if ($_ -is [System.Management.Automation.ErrorRecord]) {{ 'error' }} else {{ $_.OrgId }} }}");

        Assert.Equal([Pumps, "error", Pumps], result.Objects<string>().Aggregate(Array.Empty<string>(), (seen, one) => seen.LastOrDefault() == one ? seen : [.. seen, one]));
    }

    [Fact]
    public void Warnings_and_errors_of_changes_come_in_the_order_of_the_rows()
    {
        Server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(150)).On("PATCH").Always());

        ScriptResult result = Run(
            $"[pscustomobject]@{{UserId='{Elena}';Role='None'}},[pscustomobject]@{{UserId='{Tom}';Role='Collaborate'}},[pscustomobject]@{{UserId='{Nobody}';Role='View'}}"
            + $" | Set-OrgMember {Pumps} -ThrottleLimit 4 *>&1 | ForEach-Object {{ $_.GetType().Name }}");

        Assert.Equal(["OrgMember", "WarningRecord", "OrgMember", "ErrorRecord"], result.Objects<string>());
    }
}
