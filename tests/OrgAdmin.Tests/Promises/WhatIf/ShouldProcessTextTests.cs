using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.WhatIf;

public class ShouldProcessTextTests : IClassFixture<ConfirmStage>
{
    private const string Org = SandboxSeed.AlderCreekId;
    private const string OrgText = "'Alder Creek Pumps' (" + Org + ")";
    private const string Julia = "julia.alvarez@fieldworks.example.net";
    private const string App = "64a1f0e07be19d5a3c900002";
    private const string AppName = $"'Field Service' ({App})";

    private readonly ConfirmStage _stage;

    public ShouldProcessTextTests(ConfirmStage stage)
    {
        _stage = stage;
        stage.Server.Reset();
    }

    [Theory]
    [InlineData(
        "Set-Org {0} -Description '' -MfaMode required -BillingEmail b@example.com",
        "Change {1}: Description to '', BillingEmail to 'b@example.com', MfaMode to 'required'")]
    [InlineData("Get-Org {0} | Set-Org -IconColor red", "Change {1}: IconColor to 'red'")]
    [InlineData("New-OrgInvite {0} -Email a@example.com -Role admin", "Invite a@example.com to {1} with role Admin")]
    [InlineData("Get-Org {0} | New-OrgInvite -Email a@example.com -Role None", "Invite a@example.com to {1} with role None")]
    [InlineData(
        "New-OrgInvite {0} -Email julia.alvarez@fieldworks.example.net -Role View -IfExists Replace",
        "Replace the expired invite for julia.alvarez@fieldworks.example.net to {1} (role Collaborate, application roles "
        + AppName + "=Collaborate, DisallowTransfer True) with a new one (role View)")]
    [InlineData(
        "New-OrgInvite {0} -Email a@example.com -Role None -ApplicationRole @{{'" + App + "'='View';'64a1f0e07be19d5a3c900001'='None'}} "
        + "-DashboardRole @{{'64a1f0ea7be19d5a3c910001'='Collaborate'}} -DisallowTransfer",
        "Invite a@example.com to {1} with role None, application roles 'Pump Monitoring' (64a1f0e07be19d5a3c900001)=None, " + AppName + "=View, "
        + "dashboard roles 'Plant Overview' (64a1f0ea7be19d5a3c910001)=Collaborate, DisallowTransfer True")]
    [InlineData(
        "Get-OrgInvite {0} -State Expired | New-OrgInvite -IfExists Replace",
        "Replace the expired invite for julia.alvarez@fieldworks.example.net to {1} (role Collaborate, application roles "
        + AppName + "=Collaborate, DisallowTransfer True) with a new one (role Collaborate, application roles " + AppName + "=Collaborate, DisallowTransfer True)")]
    [InlineData(
        "New-OrgInvite {0} -Email noah.fischer@aldercreek.example.com -Role View -IfExists Skip",
        "Skip noah.fischer@aldercreek.example.com, who has already been invited to {1} (pending invite, role Edit)")]
    [InlineData(
        "New-OrgInvite {0} -Email tom.brewster@aldercreek.example.com -Role View -IfExists Skip",
        "Skip Tom Brewster <tom.brewster@aldercreek.example.com>, who is already a member of {1}, with role Collaborate")]
    [InlineData(
        "New-OrgInvite {0} -Email noah.fischer@aldercreek.example.com -Role View -IfExists Replace",
        "Replace the pending invite for noah.fischer@aldercreek.example.com to {1} (role Edit) with a new one (role View)")]
    [InlineData(
        "Revoke-OrgInvite {0} -Email julia.alvarez@fieldworks.example.net",
        "Revoke the expired invite for julia.alvarez@fieldworks.example.net to {1} (role Collaborate, invite 64a1f0d47be19d5a3c8f0002)")]
    [InlineData(
        "Get-OrgInvite {0} | Where-Object HasExpired | Revoke-OrgInvite",
        "Revoke the expired invite for julia.alvarez@fieldworks.example.net to {1} (role Collaborate, invite 64a1f0d47be19d5a3c8f0002)")]
    [InlineData(
        "Get-OrgMember {0} -Email tom* | Set-OrgMember -ApplicationRole @{{}}",
        "Replace all application roles of Tom Brewster <tom.brewster@aldercreek.example.com> in {1} (" + AppName + "=View) with (none)")]
    [InlineData(
        "Set-OrgMember {0} -Email tom.brewster@aldercreek.example.com -Role View -DashboardRole @{{'64a1f0ea7be19d5a3c910001'='View'}}",
        "Change role of Tom Brewster <tom.brewster@aldercreek.example.com> in {1} from Collaborate to View; "
        + "Replace all dashboard roles of Tom Brewster <tom.brewster@aldercreek.example.com> in {1} ((none)) with 'Plant Overview' (64a1f0ea7be19d5a3c910001)=View")]
    [InlineData(
        "Set-OrgMember {0} -Email tom.brewster@aldercreek.example.com -AddApplicationRole @{{'64a1f0e07be19d5a3c900002'='None';'64a1f0e07be19d5a3c900001'='View'}}",
        "Change application roles of Tom Brewster <tom.brewster@aldercreek.example.com> in {1}: add 'Pump Monitoring' (64a1f0e07be19d5a3c900001) as View, "
        + "change 'Field Service' (64a1f0e07be19d5a3c900002) from View to None")]
    [InlineData(
        "Set-OrgMember {0} -Email tom.brewster@aldercreek.example.com -RemoveApplicationRole 64a1f0e07be19d5a3c900002 -AddDashboardRole @{{'64a1f0ea7be19d5a3c910001'='View'}}",
        "Change application roles of Tom Brewster <tom.brewster@aldercreek.example.com> in {1}: remove 'Field Service' (64a1f0e07be19d5a3c900002) (View); "
        + "Change dashboard roles of Tom Brewster <tom.brewster@aldercreek.example.com> in {1}: add 'Plant Overview' (64a1f0ea7be19d5a3c910001) as View")]
    [InlineData(
        "Get-OrgMember {0} -Role None | Remove-OrgMember", "Remove Sam Whitlock <sam.whitlock@fieldworks.example.net> (role None) from {1}")]
    public void The_text_names_person_organization_and_change(string script, string text)
    {
        (Support.ScriptResult result, string[] questions, string[] rehearsed) = _stage.Run('Y', string.Format(script, Org) + " -WhatIf");

        Assert.Equal([string.Format(text, Org, OrgText) + _stage.OnServer], rehearsed);
        Assert.Empty(questions);
        Assert.Empty(result.AllErrors);
        Assert.Empty(_stage.Server.Log.Writes);
    }

    [Theory]
    [InlineData('N', 2, 0)]
    [InlineData('Y', 2, 2)]
    [InlineData('A', 1, 2)]
    [InlineData('L', 1, 0)]
    public void Each_invite_to_an_address_is_asked_for_by_itself(char answer, int questions, int writes)
    {
        _stage.Run('-', $"New-OrgInvite {Org} -Email {Julia} -Role View").Result.ThrowIfFailed();
        _stage.Server.Log.Clear();
        (_, string[] asked, _) = _stage.Run(answer, $"Revoke-OrgInvite {Org} -Email {Julia} -Confirm");

        Assert.Equal(questions, asked.Length);
        Assert.Equal(questions, asked.Distinct().Count());
        Assert.Equal(writes, _stage.Server.Log.Writes.Count);
    }

    [Theory]
    [InlineData('N', 0)]
    [InlineData('Y', 2)]
    public void A_replacement_is_asked_for_once_and_is_both_writes(char answer, int writes)
    {
        (_, string[] asked, _) = _stage.Run(
            answer, $"New-OrgInvite {Org} -Email noah.fischer@aldercreek.example.com -Role View -IfExists Replace -Confirm");

        Assert.StartsWith("Replace the pending invite", Assert.Single(asked));
        Assert.Equal(writes, _stage.Server.Log.Writes.Count);
    }

    [Theory]
    [InlineData('N', 2, 0)]
    [InlineData('A', 1, 2)]
    [InlineData('L', 1, 0)]
    public void Each_member_is_asked_for_by_itself(char answer, int questions, int writes)
    {
        (_, string[] asked, _) = _stage.Run(answer, $"Get-OrgMember {Org} -Role View | Remove-OrgMember");

        Assert.Equal(questions, asked.Length);
        Assert.Equal(writes, _stage.Server.Log.Writes.Count);
    }

    [Fact]
    public void What_is_not_known_of_an_organization_is_not_made_up()
    {
        _stage.Server.Faults.Add(Fault.ReplaceBody($$"""{"id":"{{Org}}"}""").On("GET"));
        (_, _, string[] rehearsed) = _stage.Run('Y', $"Remove-Org {Org} -WhatIf");

        Assert.Equal(
            [$"Delete organization {Org} for good, with an unknown number of members, an unknown number of applications, an unknown number of dashboards and an unknown number of devices{_stage.OnServer}"],
            rehearsed);
    }

    [Fact]
    public void One_of_a_thing_is_told_as_one()
    {
        _stage.Server.Faults.Add(Fault.ReplaceBody(
            $$$"""{"id":"{{{Org}}}","name":"One","summary":{"memberCount":1,"appCount":1,"dashCount":1,"deviceCount":1}}""").On("GET"));
        (_, _, string[] rehearsed) = _stage.Run('Y', $"Remove-Org {Org} -WhatIf");

        Assert.Equal([$"Delete 'One' ({Org}) for good, with 1 member, 1 application, 1 dashboard and 1 device{_stage.OnServer}"], rehearsed);
    }

    [Fact]
    public void A_name_that_cannot_be_read_does_not_stop_a_rehearsal()
    {
        _stage.Server.Faults.Add(Fault.Error(404, "NotFound", "no").On("GET").Always());
        (_, _, string[] rehearsed) = _stage.Run('Y', $"New-OrgInvite {Org} -Email a@example.com -Role View -WhatIf");

        Assert.Equal(
            [$"Invite a@example.com to organization {Org} with role View{_stage.OnServer}"],
            rehearsed);
    }

    [Fact]
    public void A_name_from_the_api_cannot_steer_the_prompt()
    {
        _stage.Server.Api.UpdateOrganization(Org, org => org with { Name = "Acme\u001b[2K\r\nPress Y\u202e" });
        (_, string[] questions, _) = _stage.Run('N', $"Set-Org {Org} -Name New -Confirm");

        Assert.DoesNotContain(Assert.Single(questions), character => char.IsControl(character) || character == '\u202e');
        Assert.Empty(_stage.Server.Log.Writes);
    }

    [Fact]
    public void The_token_of_a_card_is_not_in_the_text()
    {
        (_, _, string[] rehearsed) = _stage.Run(
            'Y', $"$s = [securestring]::new(); $s.AppendChar('§'); Set-Org {Org} -CardToken $s -Name New -WhatIf");
        Assert.Equal([$"Change {OrgText}: Name to 'New', CardToken to a new one{_stage.OnServer}"], rehearsed);
    }

    [Fact]
    public void A_rehearsal_reads_only_and_leaves_no_object_behind()
    {
        (Support.ScriptResult result, _, string[] rehearsed) = _stage.Run(
            'Y', $$"""
            $WhatIfPreference = $true
            Get-Org -Name 'Alder*' | Set-Org -MfaMode Required
            Get-OrgMember {{Org}} -Role View | Set-OrgMember -ApplicationRole @{'{{App}}'='View'}
            Get-OrgInvite {{Org}} | Revoke-OrgInvite -PassThru
            Get-OrgMember {{Org}} -Role View | Remove-OrgMember -PassThru
            Get-Org -Name 'Alder*' | Remove-Org -PassThru
            """);

        Assert.Equal(10, rehearsed.Length);
        Assert.Empty(result.Output);
        Assert.All(_stage.Server.Log.Requests, request => Assert.Equal("GET", request.Method));
    }
}
