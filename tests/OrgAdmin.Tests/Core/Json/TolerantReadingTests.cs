using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Core.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Json;

public class TolerantReadingTests
{
    [Theory]
    [InlineData("name", "5")]
    [InlineData("name", """["a"]""")]
    [InlineData("description", "{}")]
    [InlineData("creationDate", "1465790400000")]
    [InlineData("lastUpdated", "\"yesterday\"")]
    [InlineData("currentPeriodEnd", "\"0001-01-01T00:00:00+14:00\"")]
    [InlineData("members", "\"none\"")]
    [InlineData("members", """[{"userId":"575ed70c7ae143cd83dc4aa9"},7]""")]
    [InlineData("limits", "[]")]
    [InlineData("summary", "true")]
    [InlineData("isEnterprise", "\"yes\"")]
    [InlineData("isReadOnly", "0")]
    [InlineData("whitelistedEmailDomains", """["a.example",5]""")]
    [InlineData("mfaMode", "2")]
    [InlineData("banner", "\"Hello\"")]
    [InlineData("disabledAt", "12")]
    [InlineData("disabledAt", "true")]
    [InlineData("_links", "[]")]
    [InlineData("_type", "\"organization\"")]
    [InlineData("_type", "\"org\"")]
    [InlineData("_type", """["org"]""")]
    [InlineData("_type", "null")]
    [InlineData("_etag", "\"\\\"a1\\\"\"")]
    [InlineData("brandNew", """{"deep":[1,2.5,1e400,-9223372036854775809,null,"x",{"y":true}]}""")]
    [InlineData("brandNew", "null")]
    [InlineData("", "1")]
    [InlineData("größe", "1")]
    [InlineData("aNameThatIsLongerThanAnyOfTheSchemaAndLongerThanTheRoomThatIsMadeForNamesWhenTheyAreRead", "1")]
    public async Task A_member_of_another_type_or_name_is_kept_among_the_additional_properties(string name, string value)
    {
        string json = DocumentedOrg.Reply($",\"{name}\":{value}");
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(json).GetOrgAsync();

        Assert.Equal([name], org.AdditionalProperties.Keys);
        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(json), org));
    }

    [Theory]
    [InlineData("view", "view")]
    [InlineData("VIEW", "VIEW")]
    [InlineData("\\u0076iew", "view")]
    [InlineData("overseer", "overseer")]
    [InlineData("", "")]
    public async Task A_role_is_what_was_sent_whether_it_is_a_usual_one_or_not(string sent, string role)
    {
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(DocumentedOrg.Reply(
            $$""","members":[{"userId":"575ed70c7ae143cd83dc4aa9","role":"{{sent}}","applicationRoles":[{"role":"{{sent}}"}]}]""")).GetOrgAsync();

        Assert.Equal([role, role], new[] { org.Members[0].Role, org.Members[0].ApplicationRoles[0].Role });
    }

    [Fact]
    public async Task A_name_with_escapes_is_the_name_that_it_stands_for()
    {
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(DocumentedOrg.Reply(""","icon\u0043olor":"red","\u005flinks":{"self":{}}""")).GetOrgAsync();

        Assert.Equal("red", org.IconColor);
        Assert.Equal(["self"], org.Links.Keys);
        Assert.Empty(org.AdditionalProperties);
    }

    [Fact]
    public async Task Counts_that_are_not_whole_are_kept_as_they_came()
    {
        const string Json = ""","summary":{"memberCount":2.5,"appCount":1e3,"deviceCount":99999999999999999999,"dashCount":"many"},"limits":{"member":1e999,"dataTTL":-1}""";
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(DocumentedOrg.Reply(Json)).GetOrgAsync();

        Assert.Null(org.Summary!.MemberCount);
        Assert.Equal(2.5, org.Summary.AdditionalProperties["memberCount"]);
        Assert.Equal("1e999", org.Limits!.AdditionalProperties["member"]);
        Assert.Equal(-1, org.Limits.DataTtl);
        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(DocumentedOrg.Reply(Json)), org));
    }

    [Fact]
    public async Task Words_that_the_schema_does_not_know_are_passed_on()
    {
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(DocumentedOrg.Reply(
            ""","mfaMode":"sometimes","subscriptionStatus":"frozen","members":[{"role":"owner"}],"banner":{"level":"loud"}""")).GetOrgAsync();

        Assert.Equal("sometimes", org.MfaMode);
        Assert.Equal("frozen", org.SubscriptionStatus);
        Assert.Equal("owner", Assert.Single(org.Members).Role);
        Assert.Equal("loud", org.Banner!.Level);
    }

    [Theory]
    [InlineData("false", false, null)]
    [InlineData("\"2016-06-13T06:30:00.000+02:30\"", true, "2016-06-13T04:00:00Z")]
    [InlineData("null", null, null)]
    [InlineData("7", null, null)]
    public async Task The_time_at_which_an_organization_was_disabled_may_be_false(string value, bool? disabled, string? time)
    {
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(DocumentedOrg.Reply($",\"disabledAt\":{value}")).GetOrgAsync();

        Assert.Equal(disabled, org.IsDisabled);
        Assert.Equal(time is null ? null : DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture), org.DisabledAt);
    }

    [Theory]
    [InlineData("2016-06-13T04:00:00.000Z")]
    [InlineData("2016-06-13T09:30:00+05:30")]
    [InlineData("2016-06-12T23:00:00-05:00")]
    [InlineData("2016-06-13T04:00:00")]
    public async Task Times_come_as_UTC(string text)
    {
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(DocumentedOrg.Reply($",\"creationDate\":\"{text}\"")).GetOrgAsync();

        Assert.Equal(new DateTimeOffset(2016, 6, 13, 4, 0, 0, TimeSpan.Zero), org.CreationDate);
        Assert.Equal(TimeSpan.Zero, org.CreationDate!.Value.Offset);
    }

    [Fact]
    public async Task A_member_that_is_null_counts_as_absent()
    {
        string[] names = ContractFiles.Parse(Encoding.UTF8.GetString(SeededReply())).EnumerateObject()
            .Select(member => member.Name).Where(name => name is not ("id" or "orgId") && name[0] != '_').ToArray();
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(DocumentedOrg.Reply(string.Concat(names.Select(name => $",\"{name}\":null")))).GetOrgAsync();

        Assert.NotEmpty(names);
        Assert.Empty(org.AdditionalProperties);
        Assert.Empty(org.Members);
        Assert.Null(org.Name);
        Assert.Null(org.Summary);
    }

    [Fact]
    public async Task Any_member_may_hold_any_value_and_none_is_lost()
    {
        string[] odd = ["null", "5", "-1.5", "true", "false", "\"x\"", "\"\"", "[]", "{}", "[1,\"a\",{}]", """{"a":{"b":[null]}}""", "[[[]]]"];
        var reply = JsonNode.Parse(SeededReply())!.AsObject();
        await using CoreSession session = await CoreSession.StartAsync();
        foreach (string name in reply.Select(member => member.Key).Where(name => name is not ("id" or "orgId")).ToArray())
        {
            foreach (string value in odd)
            {
                var changed = reply.DeepClone().AsObject();
                changed["id"] = DocumentedOrg.Id;
                changed["orgId"] = DocumentedOrg.Id;
                changed[name] = JsonNode.Parse(value);
                string json = changed.ToJsonString();

                Org org = await session.Answers(json).GetOrgAsync();

                IReadOnlyList<string> lost = MemberComparison.Lost(ContractFiles.Parse(json), org);
                Assert.True(lost.Count == 0, $"{name} = {value}: {string.Join("; ", lost)}");
            }
        }
    }

    // The sandbox's richest organization, as it goes over the wire.
    private static byte[] SeededReply() => SandboxApi.CreateSeeded().Handle(new SandboxRequest(
        "GET",
        "/orgs/" + SandboxSeed.AlderCreekId + "?_links=true&_embedded=true&_actions=true",
        new Dictionary<string, string> { ["Authorization"] = "Bearer " + SandboxApi.DefaultToken })).Body;
}
