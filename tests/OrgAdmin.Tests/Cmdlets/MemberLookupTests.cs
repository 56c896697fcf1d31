using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class MemberLookupTests(CmdletStage stage) : CmdletTests(stage)
{
    private static string Get(string orgId) => $"GET /orgs/{orgId}{Globals}";

    [Theory]
    [InlineData("Set-OrgMember -OrgId {0} -Role Edit {1}")]
    [InlineData("Remove-OrgMember -OrgId {0} -Confirm:$false {1}")]
    [InlineData("[pscustomobject]@{{UserId='64A1F0C27BE19D5A3C8E0005';Email='ELENA.Petrova@aldercreek.example.com'}} | Set-OrgMember {0} -Role Edit")]
    public void An_address_is_found_without_case_and_may_go_with_its_id(string script)
    {
        foreach (string who in new[]
        {
            "-Email ELENA.PETROVA@ALDERCREEK.EXAMPLE.COM",
            $"-UserId {Elena} -Email {ElenaEmail.ToUpperInvariant()}",
            $"-UserId {Elena.ToUpperInvariant()}",
        })
        {
            Server.Reset();
            RunClean(string.Format(script, Pumps, who));

            // What is sent is the id as the API writes it.
            Assert.Contains(Elena, Assert.Single(Written));
        }
    }

    [Theory]
    [InlineData("*")]
    [InlineData("elena*")]
    [InlineData("elena.petrov?@aldercreek.example.com")]
    [InlineData("[e]lena.petrova@aldercreek.example.com")]
    [InlineData("elena.petrova")]
    [InlineData("Elena Petrova <elena.petrova@aldercreek.example.com>")]
    public void An_address_is_literal(string email)
    {
        RunFailing(
            $$"""
            Set-OrgMember {{Pumps}} -Email '{{email}}' -Role Edit
            Remove-OrgMember {{Pumps}} -Email '{{email}}' -Confirm:$false
            [pscustomobject]@{OrgId='{{Pumps}}';Email='{{email}}'} | Remove-OrgMember -Confirm:$false
            """,
            "OrgAdmin.InvalidValue", "OrgAdmin.InvalidValue", "OrgAdmin.InvalidValue");
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("Set-OrgMember {0} -UserId {1} -Email {2} -Role Edit")]
    [InlineData("Remove-OrgMember {0} -UserId {1} -Email {2} -Confirm:$false")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';UserId='{1}';Email='{2}'}} | Set-OrgMember -Role Edit")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';UserId='{1}';Email='{2}'}} | Remove-OrgMember -Confirm:$false")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';UserId='{1}'}} | Remove-OrgMember -Email {2} -Confirm:$false")]
    public void An_id_with_the_address_of_another_is_refused(string script)
    {
        ScriptResult result = RunFailing(string.Format(script, Pumps, Elena, PriyaEmail), "OrgAdmin.Ambiguous");

        Assert.Equal([Get(Pumps)], Sent);
        Assert.Contains("Elena Petrova", result.AllErrors[0].Exception.Message);
    }

    [Fact]
    public void An_address_of_two_members_is_refused_and_their_ids_are_not()
    {
        Api.UpdateOrganization(Pumps, org => org with
        {
            Members = org.Members.Select(member => member.UserId == Tom ? member with { Email = ElenaEmail } : member).ToArray(),
        });

        RunFailing($"Remove-OrgMember {Pumps} -Email {ElenaEmail} -Confirm:$false", "OrgAdmin.Ambiguous");
        Assert.Empty(Written);
        RunClean($"Remove-OrgMember {Pumps} -UserId {Tom} -Confirm:$false");
        Assert.Contains(Tom, Assert.Single(Written));
    }

    [Theory]
    [InlineData("-UserId 0123456789abcdefABCDEF01", "0123456789abcdefABCDEF01")]
    [InlineData("-Email nobody@example.com", "nobody@example.com")]
    public void Who_is_not_a_member_is_an_error_before_sending(string who, string target)
    {
        ScriptResult result = RunFailing($"Set-OrgMember {Pumps} -Role Edit {who}", "OrgAdmin.MemberNotFound");

        Assert.Equal([Get(Pumps)], Sent);
        Assert.Equal(target, result.AllErrors[0].TargetObject);
    }

    [Fact]
    public void An_organization_is_read_once_for_a_pipeline_and_kept_current_from_each_answer()
    {
        ScriptResult result = RunFailing(
            $$"""
            [pscustomobject]@{OrgId='{{Pumps}}';Email='{{ElenaEmail}}'},
            [pscustomobject]@{OrgId='{{Emea}}';Email='luca.moretti@aldercreek.example.com'},
            [pscustomobject]@{OrgId='{{Pumps.ToUpperInvariant()}}';UserId='{{Tom}}'},
            [pscustomobject]@{OrgId='{{Emea}}';Email='jonas.weber@aldercreek.example.com'},
            [pscustomobject]@{OrgId='{{Pumps}}';Email='{{ElenaEmail}}'} | Remove-OrgMember -Confirm:$false
            """,
            "OrgAdmin.MemberNotFound");

        Assert.Equal([Get(Pumps), Get(Emea)], Sent.Where(request => request.StartsWith("GET")));
        Assert.Equal(4, Written.Count);
        Assert.Equal(4, Api.FindOrganization(Pumps)!.Members.Count - 1);
        Assert.NotNull(result.AllErrors[0].TargetObject);
    }

    [Fact]
    public void After_a_change_that_was_refused_the_organization_is_known_still()
    {
        Server.Faults.Add(Fault.Error(400, "Validation", "no").On("PATCH"));
        RunFailing(
            $"[pscustomobject]@{{UserId='{Elena}'}},[pscustomobject]@{{UserId='{Tom}'}} | Set-OrgMember {Pumps} -Role Edit", "OrgApi.BadRequest");

        Assert.Equal(["GET", "PATCH", "PATCH"], Server.Log.Requests.Select(request => request.Method));
    }

    [Fact]
    public void After_an_answer_without_members_what_was_read_and_sent_counts()
    {
        Server.Faults.Add(Fault.ReplaceBody($$"""{"id":"{{Pumps}}","name":"x"}""").On("DELETE"));
        RunClean($"[pscustomobject]@{{UserId='{Elena}'}},[pscustomobject]@{{UserId='{Tom}'}} | Remove-OrgMember {Pumps} -Confirm:$false");

        Assert.Equal(["GET", "DELETE", "DELETE"], Server.Log.Requests.Select(request => request.Method));
    }

    [Fact]
    public void A_change_to_the_user_of_the_token_is_warned_of()
    {
        ScriptResult result = RunClean($"Remove-OrgMember {Labs} -UserId {Maya} -Confirm:$false");

        Assert.Contains("Maya Lindqvist", Assert.Single(result.Warnings));
        Assert.Single(Written);
        Assert.Contains("Maya", Assert.Single(RunFailing($"Set-OrgMember {Pumps} -UserId {Maya} -Role Edit", "OrgApi.BadRequest").Warnings));
        Assert.Single(RunClean($"Set-OrgMember {Pumps} -UserId {Maya} -Role Edit -WhatIf").Warnings);
    }

    [Fact]
    public void A_change_to_another_user_is_not_warned_of()
    {
        Assert.Empty(RunClean($"Remove-OrgMember {Pumps} -UserId {Daniel} -Confirm:$false; Set-OrgMember {Pumps} -UserId {Tom} -Role View").Warnings);
    }

    [Fact]
    public void Where_the_token_does_not_say_whose_it_is_the_API_is_asked_once_before_a_loss()
    {
        UseOpaqueToken();
        ScriptResult result = RunClean(
            $"Set-OrgMember {Labs} -UserId {Maya} -AddApplicationRole @{{}} -Connection $opaque; "
            + $"Remove-OrgMember {Pumps} -UserId {Elena} -Confirm:$false -Connection $opaque; "
            + $"Remove-OrgMember {Labs} -UserId {Maya} -Confirm:$false -Connection $opaque");

        Assert.Collection(
            result.Warnings,
            unchanged => Assert.Contains("Maya Lindqvist", unchanged),
            self => Assert.Equal("Maya Lindqvist <maya.lindqvist@aldercreek.example.com> is the user whose token you are using: this changes your own access.", self));
        Assert.Single(Sent, request => request.StartsWith("GET /me?", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Where_neither_the_token_nor_the_API_says_whose_it_is_there_is_no_warning()
    {
        UseOpaqueToken();
        Server.Faults.Add(Fault.Error(403, "Forbidden", "no").On("GET").For("/me").Always());

        Assert.Empty(RunClean($"Remove-OrgMember {Labs} -UserId {Maya} -Confirm:$false -Connection $opaque").Warnings);
        Assert.Single(Written);
    }

    private void UseOpaqueToken()
    {
        Api.AddToken(new SandboxToken { Text = "opaque-token", UserId = Maya, Scopes = ["all.User"] });
        Connect("opaque", "opaque-token");
    }
}
