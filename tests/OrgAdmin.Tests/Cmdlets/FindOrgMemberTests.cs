using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class FindOrgMemberTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string List = $"GET /orgs{Globals}&sortField=name&sortDirection=asc&page=0&perPage=100";

    [Theory]
    [InlineData("Find-OrgMember maya.lindqvist@aldercreek.example.com", Pumps + Emea + Labs)]
    [InlineData("Find-OrgMember -Email MAYA.*", Pumps + Emea + Labs)]
    [InlineData("Find-OrgMember maya.* -Role Admin", Pumps + Emea)]
    [InlineData("Find-OrgMember jonas*,daniel*", Pumps + Emea)]
    [InlineData("'Jonas.Weber@aldercreek.example.com','daniel.okafor@AlderCreek.example.com' | Find-OrgMember", Pumps + Emea)]
    [InlineData("[pscustomobject]@{Email='maya.lindqvist@aldercreek.example.com';Role='view';OrgId='x'} | Find-OrgMember -Role Edit", Labs)]
    [InlineData("Find-OrgMember nobody*", "")]
    public void One_walk_through_the_list_finds_everyone(string script, string orgIds)
    {
        ScriptResult result = Run(script);

        Assert.Empty(result.AllErrors);
        Assert.Equal(orgIds, string.Concat(result.Objects<OrgMember>().Select(member => member.OrgId)));
        Assert.Equal([List], Sent);
    }

    [Fact]
    public void A_pattern_with_an_escaped_wildcard_means_the_character_itself()
    {
        Assert.Empty(RunFailing("Find-OrgMember 'may`*'", "OrgAdmin.MemberNotFound").Output);
        Assert.Equal(3, RunClean("Find-OrgMember 'maya.lindqvist@aldercreek.exampl[e].com'").Output.Count);
    }

    [Fact]
    public void Each_object_has_its_organization_and_says_who_it_is()
    {
        OrgMember member = Assert.Single(RunClean("Find-OrgMember priya*").Objects<OrgMember>());
        Assert.Equal((Pumps, Priya, PriyaEmail, "edit"), (member.OrgId, member.UserId, member.Email, member.Role));
    }

    [Fact]
    public void Only_what_the_list_does_not_show_whole_is_read_for_itself()
    {
        Server.Faults.Add(Fault.ReplaceBody(
            $$"""
            {"items":[
              {"id":"{{Pumps}}","name":"a","members":[]},
              {"id":"{{Emea}}","name":"b","members":[{"userId":"{{Elena}}","role":"view","email":"elena@x.org"}],"summary":{"memberCount":4} },
              {"id":"{{Labs}}","name":"c","members":[{"userId":"{{Maya}}","role":"edit","email":"maya@x.org","applicationRoles":[],"dashboardRoles":[]}],"summary":{"memberCount":1} }],
             "count":3,"totalCount":3,"perPage":100,"page":0}
            """).For("&page=0"));
        ScriptResult result = RunClean("Find-OrgMember maya*");

        Assert.Equal([Pumps, Emea, Labs], result.Objects<OrgMember>().Select(member => member.OrgId));
        Assert.Equal("maya@x.org", result.Objects<OrgMember>()[2].Email);
        Assert.Equal([List, $"GET /orgs/{Pumps}{Globals}", $"GET /orgs/{Emea}{Globals}"], Sent.OrderBy(request => request == List ? 0 : 1).ThenBy(request => request));
    }

    [Fact]
    public void An_organization_that_cannot_be_read_is_an_error_in_its_place()
    {
        Server.Faults.Add(Fault.Error(403, "Forbidden", "No").For(Emea));
        ScriptResult result = Run($"Find-OrgMember maya* -OrgId {Pumps},{Emea},{Labs} 2>&1");

        Assert.Equal(["OrgMember", "ErrorRecord", "OrgMember"], result.Output.Select(item => item.BaseObject.GetType().Name));
        Assert.Equal(3, Sent.Count);
    }

    [Fact]
    public void An_organization_that_is_named_twice_is_one_row()
    {
        Assert.Equal([Pumps, Labs], RunClean($"Find-OrgMember maya*,*lindqvist* -OrgId {Pumps},{Labs},{Pumps.ToUpperInvariant()}")
            .Objects<OrgMember>().Select(member => member.OrgId));
        Assert.Equal(2, Sent.Count);
    }

    [Fact]
    public void A_page_that_cannot_be_read_ends_the_search_with_an_error()
    {
        Server.Faults.Add(Fault.Error(403, "Forbidden", "No"));
        Assert.Empty(RunFailing("Find-OrgMember *", "OrgApi.Forbidden").Output);
    }

    [Theory]
    [InlineData("Find-OrgMember * -OrgId abc", "OrgAdmin.InvalidId")]
    [InlineData("Find-OrgMember * -OrgId $null", "OrgAdmin.EmptyValue")]
    [InlineData("Find-OrgMember * -OrgId ''", "OrgAdmin.EmptyValue")]
    [InlineData("Find-OrgMember * -OrgId @()", "OrgAdmin.EmptyValue")]
    [InlineData("Find-OrgMember * -Role Owner", "OrgAdmin.InvalidValue")]
    [InlineData("[System.Diagnostics.Process]::GetCurrentProcess() | Find-OrgMember", "OrgAdmin.WrongObject")]
    [InlineData("[pscustomobject]@{OrgId='64a1f0b97be19d5a3c8d0001'} | Find-OrgMember", "OrgAdmin.EmptyValue")]
    [InlineData("@{Email='maya*'} | Find-OrgMember", "OrgAdmin.WrongObject")]
    [InlineData("[pscustomobject]@{Email=''} | Find-OrgMember", "OrgAdmin.EmptyValue")]
    [InlineData("$null | Find-OrgMember", "OrgAdmin.EmptyValue")]
    public void What_is_no_address_is_an_error_and_nothing_is_sent(string script, string errorId)
    {
        RunFailing(script, errorId);
        Assert.Empty(Sent);
    }

    [Fact]
    public void One_bad_row_does_not_stop_the_others() =>
        Assert.Equal(3, RunFailing("'maya.lindqvist@aldercreek.example.com','' | Find-OrgMember", "OrgAdmin.EmptyValue").Output.Count);

    [Fact]
    public void Nothing_in_nothing_out()
    {
        RunClean("@() | Find-OrgMember");
        Assert.Empty(Sent);
    }

    [Fact]
    public void Members_that_are_piped_in_are_found_everywhere()
    {
        ScriptResult result = RunClean($"Get-OrgMember {Labs} -UserId {Maya} | Find-OrgMember");
        Assert.Equal([Pumps, Emea, Labs], result.Objects<OrgMember>().Select(member => member.OrgId));
    }

    [Fact]
    public void Leavers_go_from_300_organizations_with_one_deletion_each_and_the_last_admin_stays()
    {
        SandboxUser leaver = Api.Users.Single(user => user.Id == Elena);
        string[] orgIds = Api.AddGeneratedOrganizations(300, 2).Select(organization => organization.Id).ToArray();
        for (int i = 0; i < orgIds.Length; i++)
        {
            // In every fourth they are a member, in every hundredth the only administrator.
            if (i % 100 == 0 || i % 4 == 0)
            {
                SandboxMember member = SandboxMember.Of(leaver, i % 100 == 0 ? "admin" : "view");
                Api.UpdateOrganization(orgIds[i], organization => organization with
                {
                    Members = i % 100 == 0
                        ? [member, .. organization.Members.Select(other => other with { Role = "view" })]
                        : [.. organization.Members, member],
                });
            }
        }

        Assert.Equal(76, RunClean($"Find-OrgMember {ElenaEmail} | Remove-OrgMember -WhatIf -ErrorAction SilentlyContinue; $Error.Clear(); Find-OrgMember {ElenaEmail}").Output.Count);
        Assert.Empty(Written);
        Server.Log.Clear();
        ScriptResult result = Run($"Find-OrgMember {ElenaEmail} | Remove-OrgMember -Confirm:$false -PassThru -ThrottleLimit 8");

        Assert.Equal(["OrgAdmin.LastAdmin", "OrgAdmin.LastAdmin", "OrgAdmin.LastAdmin"], result.ErrorIds);
        Assert.Equal(73, result.Output.Count);
        Assert.Equal(73, Written.Count);
        Assert.Equal(73, Written.Distinct().Count());

        // The pipeline itself changes organizations between the pages, so that the list is walked a second time.
        Assert.Equal(8, Sent.Count(request => request.StartsWith("GET /orgs?", StringComparison.Ordinal)));
        Assert.Equal(76, Sent.Count(request => request.StartsWith("GET /orgs/", StringComparison.Ordinal)));
        Assert.Equal(3, RunClean($"Find-OrgMember {ElenaEmail}").Output.Count);
    }

    [Fact]
    public void A_rehearsal_lists_every_removal_and_the_refusals()
    {
        using ModuleSession session = ModuleSession.ConnectedTo(Server, host: new ScriptedHost('N'));
        ScriptResult result = session.Run("Find-OrgMember * -Role Admin,View | Remove-OrgMember -WhatIf");
        IReadOnlyList<OrgMember> found = RunClean("Find-OrgMember * -Role Admin,View").Objects<OrgMember>();

        string[] listed = session.Host.Lines.Where(line => line.StartsWith("What if: Remove ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(found.Count, listed.Length + result.ErrorIds.Count);
        Assert.All(result.ErrorIds, id => Assert.Equal("OrgAdmin.LastAdmin", id));
        Assert.Equal(3, result.ErrorIds.Count);
        Assert.Empty(session.Host.Questions);
        Assert.Empty(Written);
    }

    [Fact]
    public void Each_removal_is_asked_for_by_itself()
    {
        using ModuleSession session = ModuleSession.ConnectedTo(Server, host: new ScriptedHost('N'));
        session.Run("Find-OrgMember '*@aldercreek.example.com' -Role View | Remove-OrgMember").ThrowIfFailed();

        Assert.Equal(RunClean("Find-OrgMember '*@aldercreek.example.com' -Role View").Output.Count, session.Host.Questions.Count);
        Assert.Empty(Written);
    }
}
