using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Whatever text a parameter is given, what comes is a failure of the module or the engine's own refusal to bind it.</summary>
public class PatternTests(CmdletStage stage) : CmdletTests(stage)
{
    private static readonly string[] Odd =
    [
        "[x", "[", "]", "[]", "[z-a]", "`", "``[", "*[", "\0", "\ud800", "\ufffd", "\u200b", " ", "\n", "'", "\"", "$(", "%", "@", "a@", "@b", "x@y..z", new('*', 300),
        new('a', 40000), "{0}", "\\", "//", "id=view", "=", ";", ",", "\u202e", "a\u0301@\u00e9.fr", "<a@b.c>", "mailto:a@b.c", "-1", "30.00:00:00", "1e999",
    ];

    [Theory]
    [InlineData("Get-Org -Name '[x'")]
    [InlineData("Get-OrgMember {0} -Email '[x'")]
    [InlineData("Get-OrgInvite {0} -Email '[x'")]
    [InlineData("Find-OrgMember '[x'")]
    [InlineData("Find-OrgMember -Name '[x'")]
    [InlineData("Find-OrgMember -ExcludeDomain '[x'")]
    public void A_pattern_that_is_none_is_refused(string script)
    {
        ScriptResult result = RunFailing(string.Format(script, Pumps), "OrgAdmin.InvalidValue");
        Assert.Contains("'[x' is not a valid pattern", result.AllErrors[0].ErrorDetails.Message);
        Assert.Empty(Sent);
    }

    [Fact]
    public void No_text_for_any_parameter_brings_another_kind_of_failure()
    {
        Stage.Session.Set("odd", Odd);
        ScriptResult result = Run($$"""
            $needed = @{
                'Set-Org' = @{ OrgId='{{Pumps}}'; Name='New' }; 'Set-OrgMember' = @{ OrgId='{{Pumps}}'; UserId='{{Elena}}'; Role='View' }
                'Remove-OrgMember' = @{ OrgId='{{Pumps}}'; UserId='{{Elena}}' }; 'New-OrgInvite' = @{ OrgId='{{Pumps}}'; Email='a@example.com'; Role='View' }
                'Revoke-OrgInvite' = @{ OrgId='{{Pumps}}'; InviteId='{{Pending}}' }; 'Find-OrgMember' = @{ Email='maya*' }; 'New-Org' = @{ Name='New' }
                'Get-OrgMember' = @{ OrgId='{{Pumps}}' }; 'Get-OrgInvite' = @{ OrgId='{{Pumps}}' }; 'Get-Org' = @{}; 'Remove-Org' = @{}
            }
            foreach ($command in Get-Command -Module OrgAdmin | Where-Object { $needed.ContainsKey($_.Name) }) {
                foreach ($parameter in $command.Parameters.Values | Where-Object { "$($_.ParameterType)" -match 'String|OrgIdentity|PSObject' }) {
                    if ($parameter.Name -match 'Variable|Action') { continue }
                    foreach ($text in $odd) {
                        $splat = @{} + $needed[$command.Name]
                        if ($parameter.Name -eq 'OrgName') { $splat.Remove('OrgId') }
                        $splat[$parameter.Name] = $text
                        if ($command.Parameters.ContainsKey('WhatIf')) { $splat['WhatIf'] = $true }
                        try { & $command @splat -ErrorAction Stop -WarningAction SilentlyContinue | Out-Null }
                        catch [OrgAdmin.OrgApiException] { }
                        catch [System.Management.Automation.ParameterBindingException] { }
                        catch { "$command -$($parameter.Name) '$text': $($_.Exception.GetType().FullName)" }
                    }
                }
            }
            """);
        Assert.Empty(result.Output.Select(item => item.ToString()));
        Assert.Empty(Written);
    }
}
