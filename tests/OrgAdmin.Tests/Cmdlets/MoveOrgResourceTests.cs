using System;
using System.Linq;
using System.Text.Json;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class MoveOrgResourceTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Portal = "64a1f0e07be19d5a3c900004";
    private const string Pilot = "64a1f0e07be19d5a3c900003";
    private const string Orders = "64a1f0ea7be19d5a3c910007";

    [Fact]
    public void Applications_and_dashboards_move_with_one_request()
    {
        ScriptResult result = RunClean(
            $"Move-OrgResource {Pumps} -ApplicationId {Portal}, {Pilot} -DashboardId {Orders} -DestinationOrgId {Emea} -PassThru -Confirm:$false");
        Assert.Equal(
            [
                $$"""PATCH /orgs/{{Pumps}}/transferResources{{Globals}} {"destinationId":"{{Emea}}","destinationType":"organization","applicationIds":["{{Portal}}","{{Pilot}}"],"dashboardIds":["{{Orders}}"]}""",
            ],
            Written);
        Assert.Equal(
            [("Application", Portal, "Spare Parts Portal"), ("Application", Pilot, "Irrigation Pilot"), ("Dashboard", Orders, "Orders")],
            result.Objects<OrgMovedResource>().Select(moved => (moved.Kind, moved.ResourceId, moved.Name!)));
        Assert.All(result.Objects<OrgMovedResource>(), moved => Assert.Equal((Pumps, Emea), (moved.SourceOrgId, moved.DestinationOrgId)));
        Assert.Equal([Emea, Emea], Api.Applications.Where(one => one.Id is Portal or Pilot).Select(one => one.OwnerId));
    }

    [Fact]
    public void What_comes_down_the_pipeline_is_gathered_for_each_organization()
    {
        RunClean($"@(Get-OrgApplication {Pumps} -Name 'Irr*') + @(Get-OrgDashboard {Pumps} -Name 'Orders') + @(Get-OrgApplication {Pumps} -Name 'Irr*') | "
            + $"Move-OrgResource -DestinationOrgId {Emea} -Strict -Confirm:$false");
        Assert.Equal(
            [
                $$"""PATCH /orgs/{{Pumps}}/transferResources{{Globals}} {"destinationId":"{{Emea}}","destinationType":"organization","applicationIds":["{{Pilot}}"],"dashboardIds":["{{Orders}}"],"strict":true}""",
            ],
            Written);
    }

    [Fact]
    public void The_own_sandbox_is_a_destination()
    {
        ScriptResult result = RunClean($"Move-OrgResource {Pumps} -DashboardId {Orders} -ToSandbox -PassThru -Confirm:$false");
        Assert.Equal(Maya, Api.Dashboards.Single(one => one.Id == Orders).OwnerId);
        Assert.Null(Assert.Single(result.Objects<OrgMovedResource>()).DestinationOrgId);
        Assert.Contains($"\"destinationId\":\"{Maya}\",\"destinationType\":\"user\"", Assert.Single(Written), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_thousand_take_several_requests_which_are_asked_for_one_by_one()
    {
        string[] ids = [.. Enumerable.Range(0, 1203).Select(i => $"64a1f0ea7be19d5a3d{i:x6}")];
        Server.Change(api =>
        {
            foreach (string id in ids)
            {
                api.AddDashboard(new SandboxDashboard { Id = id, OwnerId = Pumps, Name = id });
            }

            api.UpdateOrganization(Emea, org => org with { Limits = org.Limits.Where(limit => limit.Key != "dashboard").ToDictionary() });
        });
        RunClean($"Get-OrgDashboard {Pumps} -Name '64a1*' | Move-OrgResource -DestinationOrgId {Emea} -Confirm:$false");
        Assert.Equal([1000, 203], Server.Log.Writes.Select(request => JsonDocument.Parse(request.BodyText).RootElement.GetProperty("dashboardIds").GetArrayLength()));
        Assert.All(Api.Dashboards.Where(one => ids.Contains(one.Id)), one => Assert.Equal(Emea, one.OwnerId));
    }

    [Fact]
    public void A_rehearsal_names_what_moves_from_where_to_where_and_sends_reads_alone()
    {
        RunClean($"Move-OrgResource {Pumps} -ApplicationId {Portal} -DestinationOrgId {Emea} -WhatIf");
        Assert.Empty(Written);
    }

    [Theory]
    [InlineData("")]
    [InlineData($"-DestinationOrgId {Emea} -ToSandbox")]
    public void There_is_just_one_destination(string destination)
    {
        RunFailing($"Move-OrgResource {Pumps} -ApplicationId {Portal} {destination} -Confirm:$false", "OrgAdmin.InvalidParameters");
        Assert.Empty(Sent);
    }

    [Fact]
    public void Nothing_to_move_and_the_same_organization_are_refused()
    {
        RunFailing($"Move-OrgResource {Pumps} -DestinationOrgId {Emea} -Confirm:$false", "OrgAdmin.InvalidParameters");
        RunFailing($"Move-OrgResource {Pumps} -ApplicationId {Portal} -DestinationOrgId {Pumps} -Confirm:$false", "OrgAdmin.InvalidParameters");
        Assert.Empty(Written);
    }

    [Fact]
    public void What_the_organization_does_not_have_is_an_error_of_its_own_and_the_rest_moves()
    {
        RunFailing(
            $"Move-OrgResource {Pumps} -ApplicationId {Nobody}, {Portal} -DestinationOrgId {Emea} -Confirm:$false", "OrgAdmin.ResourceNotFound");
        Assert.Contains($"\"applicationIds\":[\"{Portal}\"]", Assert.Single(Written), StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_does_not_allow_it_is_told_before_anything_is_sent()
    {
        RunFailing($"Get-OrgApplication {Labs} -Name 'Shared*' | Move-OrgResource -DestinationOrgId {Emea} -Confirm:$false", "OrgAdmin.NotPermitted");
        RunFailing($"Move-OrgResource {Pumps} -ApplicationId {Portal} -DestinationOrgId {Labs} -Confirm:$false", "OrgAdmin.NotPermitted");
        Assert.Empty(Written);
    }

    [Fact]
    public void A_destination_without_room_is_told_before_anything_is_sent()
    {
        Server.Change(api => api.UpdateOrganization(Emea, org => org with
        {
            Limits = org.Limits.ToDictionary(limit => limit.Key, limit => limit.Key == "application" ? 3 : limit.Value),
        }));
        RunFailing($"Move-OrgResource {Pumps} -ApplicationId {Portal}, {Pilot} -DestinationOrgId {Emea} -Confirm:$false", "OrgAdmin.LimitReached");
        Assert.Empty(Written);
        RunClean($"Move-OrgResource {Pumps} -ApplicationId {Portal} -DestinationOrgId {Emea} -Confirm:$false");
        Assert.Single(Written);
    }

    [Fact]
    public void After_an_unclear_request_the_next_one_from_the_same_organization_is_not_sent()
    {
        Server.Change(api =>
        {
            for (int i = 0; i < 1001; i++)
            {
                api.AddDashboard(new SandboxDashboard { Id = $"64a1f0ea7be19d5a3d{i:x6}", OwnerId = Pumps, Name = $"Board {i}" });
            }

            api.UpdateOrganization(Emea, org => org with { Limits = org.Limits.Where(limit => limit.Key != "dashboard").ToDictionary() });
        });
        Server.Faults.Add(Fault.DropAfter().On("PATCH"));
        Server.Faults.Add(Fault.Status(500).On("GET").For(_ => Server.Log.Writes.Count > 0).Always());
        RunFailing(
            $"Get-OrgDashboard {Pumps} -Name 'Board *' | Move-OrgResource -DestinationOrgId {Emea} -Confirm:$false -Connection $plain",
            "OrgApi.OutcomeUnknown", "OrgAdmin.EarlierOutcomeUnknown");
        Assert.Single(Written);
    }

    [Theory]
    [InlineData($"Get-Org {Pumps}")]
    [InlineData($"Get-OrgMember {Pumps} -UserId {Elena}")]
    [InlineData($"[pscustomobject]@{{ OrgId = '{Pumps}'; ApplicationId = '{Portal}' }}")]
    [InlineData("Get-OrgApplication -ApplicationId 64a1f0e07be19d5a3c90000c")]
    public void Nothing_else_is_taken_from_the_pipeline(string input)
    {
        ScriptResult result = Run($"{input} | Move-OrgResource -DestinationOrgId {Emea} -Confirm:$false");
        Assert.Single(result.AllErrors);
        Assert.Empty(Written);
    }
}
