using System;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Cmdlets;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Throughput;

/// <summary>How many requests are in flight at a time, and in what order their results come out.</summary>
public class WindowTests(CmdletStage stage) : CmdletTests(stage)
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(40);

    [Theory]
    [InlineData("Get-Org", "", 1)]
    [InlineData("Get-OrgMember", "", 1)]
    [InlineData("Get-OrgInvite", "-ThrottleLimit 8", 8)]
    [InlineData("Get-Org", "-ThrottleLimit 3", 3)]
    [InlineData("Get-OrgMember", "-ThrottleLimit 1", 1)]
    [InlineData("Get-OrgInvite", "-ThrottleLimit 12", 12)]
    public void Readings_from_the_pipeline_overlap_up_to_the_limit_that_is_given(string command, string parameters, int peak)
    {
        Api.AddGeneratedOrganizations(13, 1);
        Server.Faults.Add(Fault.Delay(peak == 1 ? Short : Long).Always());

        RunClean($"$ids = $args; $ids | {command} {parameters}".Replace("$args", OrgIds()));
        Assert.Equal(16, Sent.Count);
        Assert.Equal(peak, Server.Log.PeakInFlight);
    }

    [Theory]
    [InlineData("Get-Org")]
    [InlineData("Get-OrgMember")]
    [InlineData("Get-OrgInvite")]
    public void Readings_of_an_array_overlap_eight_at_a_time(string command)
    {
        Api.AddGeneratedOrganizations(13, 1);
        Server.Faults.Add(Fault.Delay(Long).Always());

        RunClean($"$ids = {OrgIds()}; {command} $ids");
        Assert.Equal(8, Server.Log.PeakInFlight);
    }

    [Fact]
    public void An_invite_that_the_answer_to_another_has_shown_already_is_still_the_new_one()
    {
        const string Old = """{"id":"64a1f0d47be19d5a3c8f0001","email":"ben@example.com","role":"edit"}""";
        const string OfAnn = """{"id":"64a1f0d47be19d5a3c8f0002","email":"ann@example.com","role":"view"}""";
        const string OfBen = """{"id":"64a1f0d47be19d5a3c8f0003","email":"ben@example.com","role":"view"}""";

        // Both are sent before either is answered, both answers list all there are, and no date tells the old from the new.
        Server.Faults.Add(
            Fault.ReplaceBody($"[{Old}]").On("GET"),
            Fault.ReplaceBody($"[{Old},{OfAnn},{OfBen}]").On("POST").After(TimeSpan.FromMilliseconds(300)).Times(2));
        ScriptResult result = Run($"'ann@example.com','ben@example.com' | New-OrgInvite {Pumps} -Role View -ThrottleLimit 2").ThrowIfFailed();
        Assert.Equal(["64a1f0d47be19d5a3c8f0002", "64a1f0d47be19d5a3c8f0003"], result.Objects<OrgInvite>().Select(invite => invite.InviteId));
    }

    [Fact]
    public void What_is_emitted_keeps_the_order_of_the_input_whatever_comes_first()
    {
        Server.Faults.Add(Fault.Delay(Long).For(Pumps), Fault.Delay(Short).For(Emea));

        Assert.Equal([Pumps, Emea, Labs], RunClean($"'{Pumps}','{Emea}','{Labs}' | Get-Org").Objects<Org>().Select(org => org.OrgId));
        Assert.Equal(
            [Pumps, Emea, Labs],
            RunClean($"Get-OrgMember {Pumps},{Emea},{Labs} -UserId {Maya}").Objects<OrgMember>().Select(member => member.OrgId));
    }

    [Fact]
    public void Errors_keep_their_place_among_the_objects()
    {
        Server.Faults.Add(Fault.Delay(Long).For(Pumps));
        ScriptResult result = Run($"'{Pumps}','{Nobody}','abc','{Emea}','','{Labs}' | Get-Org 2>&1");

        Assert.Equal(
            [Pumps, "OrgApi.NotFound", "OrgAdmin.InvalidId", Emea, "OrgAdmin.EmptyValue", Labs],
            result.Output.Select(item => item.BaseObject is ErrorRecord error
                ? error.FullyQualifiedErrorId.Split(',')[0]
                : ((Org)item.BaseObject).OrgId));
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("-ThrottleLimit 1", 1, 1)]
    [InlineData("-ThrottleLimit 4", 2, 4)]
    public void Changes_overlap_only_when_that_is_asked_for(string parameters, int least, int most)
    {
        Server.Faults.Add(Fault.Delay(Short).On("POST").Always());
        string[] addresses = Enumerable.Range(1, 12).Select(i => $"p{i}@example.com").ToArray();
        ScriptResult result = RunClean($"'{string.Join("','", addresses)}' | New-OrgInvite {Pumps} -Role View {parameters}");

        Assert.Equal(addresses, result.Objects<OrgInvite>().Select(invite => invite.Email));
        Assert.Equal(12, Written.Count);
        Assert.InRange(Server.Log.PeakInFlight, least, most);
    }

    public static TheoryData<string, int> Overlaps => new(CmdletCatalog.All.SelectMany(cmdlet => cmdlet.Overlaps));

    [Theory]
    [MemberData(nameof(Overlaps))]
    public void Every_change_does_the_same_whether_it_overlaps_or_not(string script, int writes)
    {
        script = CmdletCatalog.Variables + script;
        string[] alone = RunClean(script + " -ThrottleLimit 1").Output.Select(item => item.ToString()).ToArray();
        string[] writtenAlone = Written.ToArray();
        Server.Reset();
        string[] beside = RunClean(script + " -ThrottleLimit 8").Output.Select(item => item.ToString()).ToArray();

        Assert.Equal(writes, writtenAlone.Length);
        Assert.Equal(alone, beside);
        Assert.Equal(writtenAlone.Order(), Written.Order());
    }

    [Fact]
    public void With_a_limit_of_one_not_even_the_next_page_is_asked_for_beside_another_request()
    {
        string[] ids = [.. Api.AddGeneratedOrganizations(147, 1).Select(organization => organization.Id)];
        foreach (int page in new[] { 0, 1 })
        {
            // A list that shows no members: each organization is read for itself.
            string items = string.Join(',', ids.Skip(page * 100).Take(100).Select(id => $$"""{"id":"{{id}}","members":[]}"""));
            Server.Faults.Add(Fault.ReplaceBody($$"""{"items":[{{items}}],"totalCount":{{ids.Length}},"perPage":100,"page":{{page}}}""")
                .For($"&page={page}&").After(Short));
        }

        Server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(5)).Always());
        Assert.Equal(147, RunClean("Find-OrgMember maya* -ThrottleLimit 1").Output.Count);
        Assert.Equal(149, Sent.Count);
        Assert.Equal(1, Server.Log.PeakInFlight);
    }

    [Fact]
    public void What_is_refused_by_the_user_is_not_sent()
    {
        using ModuleSession session = ModuleSession.ConnectedTo(Server, host: new ScriptedHost('N'));
        session.Run($"Get-OrgMember {Pumps} -Role View | Set-OrgMember -Role None -Confirm -ThrottleLimit 8").ThrowIfFailed();

        Assert.Empty(Written);
        Assert.Equal(2, session.Host.Questions.Count);
    }

    [Fact]
    public void Every_cmdlet_that_talks_to_the_api_has_the_limit() => Assert.Equal(
        [true],
        RunClean("Get-Command -Module OrgAdmin | Where-Object { $_.Name -notmatch 'Connect|Profile$|^Test-OrgRoster$|^ConvertTo-OrgReport$' }")
            .Output.Select(item => ((CommandInfo)item.BaseObject).Parameters.ContainsKey("ThrottleLimit")).Distinct());

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_limit_out_of_range_is_refused(int limit)
    {
        RunFailing($"Get-Org {Pumps} -ThrottleLimit {limit}", "ParameterArgumentValidationError");
        Assert.Empty(Sent);
    }

    // Those of the token's user.
    private string OrgIds() => $"'{string.Join("','", Api.Organizations
        .Where(organization => organization.Members.Any(member => member.UserId == Maya)).Select(organization => organization.Id))}'";
}
