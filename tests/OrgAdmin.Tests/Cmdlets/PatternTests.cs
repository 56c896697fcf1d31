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
            function Needs($command) {
                $splat = @{}
                $has = { $command.Parameters.ContainsKey($args[0]) }
                $changes = $command.Verb -in 'Set', 'New', 'Remove', 'Revoke'
                if ((& $has OrgId) -and ($command.Noun -ne 'Org' -or $command.Verb -eq 'Set') -and $command.Verb -ne 'Find') { $splat.OrgId = '{{Pumps}}' }
                if ($changes -and (& $has UserId)) { $splat.UserId = '{{Elena}}' }
                if ($changes -and (& $has InviteId)) { $splat.InviteId = '{{Pending}}' }
                if ($command.Verb -eq 'Find' -or ($command.Verb -eq 'New' -and (& $has Email))) { $splat.Email = 'a@example.com' }
                if ($command.Verb -in 'Set', 'New' -and (& $has Role)) { $splat.Role = 'View' }
                if ($command.Verb -in 'Set', 'New' -and (& $has Name)) { $splat.Name = 'New' }
                $splat
            }
            foreach ($command in Get-Command -Module OrgAdmin | Where-Object { $_.Verb -notin 'Connect', 'Disconnect' -and $_.Noun -ne 'OrgConnection' }) {
                foreach ($parameter in $command.Parameters.Values | Where-Object { "$($_.ParameterType)" -match 'String|OrgIdentity|PSObject' }) {
                    if ($parameter.Name -match 'Variable|Action') { continue }
                    foreach ($text in $odd) {
                        $splat = Needs $command
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
