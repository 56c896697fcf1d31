using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>A list that cannot be read whole is shown as far as it can be read, and is no ground for what rests on what is not in it.</summary>
public class UnreadableListTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string App = "64a1f0e07be19d5a3c900001";

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    public void Members_that_can_be_read_are_shown_with_a_warning(string entry)
    {
        Server.Faults.Add(WithMember(entry).On("GET").For("/orgs/").Always());

        ScriptResult result = RunClean($"Get-OrgMember {Pumps}");

        Assert.Equal(Api.FindOrganization(Pumps)!.Members.Count, result.Output.Count);
        Assert.Contains("cannot be read", Assert.Single(result.Warnings));
    }

    [Fact]
    public void Find_shows_them_too()
    {
        Server.Faults.Add(Fault.Edit(Item(0, org => AddNull(org, "members"))).On("GET").For("/orgs?"));
        Server.Faults.Add(WithMember("null").On("GET").For("/orgs/"));

        ScriptResult result = RunClean($"Find-OrgMember {ElenaEmail}");

        Assert.Equal(ElenaEmail, Assert.Single(result.Objects<OrgMember>(), member => member.OrgId == Pumps).Email);
        Assert.Single(result.Warnings);
    }

    [Theory]
    [InlineData("Set-OrgMember {0} -Email nobody@example.com -Role View")]
    [InlineData("Remove-OrgMember {0} -Email {1} -Confirm:$false")]
    [InlineData("New-OrgInvite {0} -Email new@example.com -Role View -IfExists Skip")]
    [InlineData("New-OrgInvite {0} -Email new@example.com -Role View -IfExists Replace")]
    public void Who_is_not_found_among_them_may_be_there_all_the_same(string script)
    {
        Server.Faults.Add(WithMember("null").On("GET").For(Pumps + "?").Always());

        RunFailing(string.Format(script, Pumps, ElenaEmail), "OrgApi.InvalidResponse");
        Assert.Empty(Written);
    }

    [Fact]
    public void A_member_who_is_named_by_id_and_shown_is_changed()
    {
        Server.Faults.Add(WithMember("null").On("GET").For("/orgs/").Always());

        RunClean($"Set-OrgMember {Pumps} -UserId {Elena} -Role None");
        Assert.Single(Written);
    }

    [Fact]
    public void Roles_that_cannot_be_read_are_not_lost_by_adding_one()
    {
        Server.Faults.Add(Fault.Edit(org =>
        {
            foreach (JsonNode? member in org["members"]!.AsArray())
            {
                member!["applicationRoles"]!.AsArray().Add(null);
            }

            return org;
        }).On("GET").For("/orgs/").Always());

        RunFailing($"Set-OrgMember {Pumps} -UserId {Elena} -AddApplicationRole @{{ '{App}' = 'View' }}", "OrgApi.InvalidResponse");
        Assert.Empty(Written);
        RunClean($"Set-OrgMember {Pumps} -UserId {Elena} -ApplicationRole @{{}}");
        Assert.Single(Written);
    }

    [Fact]
    public void Invites_that_can_be_read_are_shown_with_a_warning_and_are_no_ground_for_an_invite()
    {
        Server.Faults.Add(Fault.Edit(list =>
        {
            list.AsArray().Add(null);
            return list;
        }).On("GET").For("/invites").Always());

        ScriptResult result = RunClean($"Get-OrgInvite {Pumps}");
        Assert.Equal(2, result.Output.Count);
        Assert.Single(result.Warnings);
        RunFailing($"New-OrgInvite {Pumps} -Email new@example.com -Role View", "OrgApi.InvalidResponse");
        RunFailing($"Revoke-OrgInvite {Pumps} -Email new@example.com", "OrgApi.InvalidResponse");
        Assert.Empty(Written);
    }

    [Fact]
    public void Organizations_that_can_be_read_are_shown_with_a_warning_and_are_no_ground_for_a_new_one()
    {
        Server.Faults.Add(Fault.Edit(page => AddNull(page, "items")).On("GET").For("/orgs?").Always());

        ScriptResult result = RunClean("Get-Org");
        Assert.Equal(3, result.Output.Count);
        Assert.Single(result.Warnings);
        RunFailing("Find-OrgMember nobody*", "OrgApi.InvalidResponse");
        RunFailing("New-Org -Name Another", "OrgApi.InvalidResponse");
        Assert.Empty(Written);
    }

    [Fact]
    public void A_page_that_leaves_members_out_is_not_searched_but_its_organizations_are_read()
    {
        Server.Faults.Add(Fault.Edit(Item(0, org =>
        {
            org["members"]!.AsArray().RemoveAt(0);
            org.AsObject().Remove("summary");
            return org;
        })).On("GET").For("/orgs?"));

        ScriptResult result = RunClean("Find-OrgMember *");

        Assert.Equal(Api.Organizations.Where(org => org.Members.Any(member => member.UserId == Maya)).Sum(org => org.Members.Count), result.Output.Count);
    }

    private static Fault WithMember(string entry) => Fault.Edit(org =>
    {
        org["members"]!.AsArray().Add(JsonNode.Parse(entry));
        return org;
    });

    private static System.Func<JsonNode, JsonNode?> Item(int index, System.Func<JsonNode, JsonNode> edit) => page =>
    {
        edit(page["items"]![index]!);
        return page;
    };

    private static JsonNode AddNull(JsonNode holder, string list)
    {
        holder[list]!.AsArray().Add(null);
        return holder;
    }
}
