using System.Collections.Generic;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.WhatIf;

/// <summary>A rehearsal says what the real run would do, for each row on the ground of the rows before it.</summary>
public class RehearsalTests : IClassFixture<ConfirmStage>
{
    private const string Pumps = SandboxSeed.AlderCreekId;
    private const string Tom = "64a1f0c27be19d5a3c8e0004";

    private readonly ConfirmStage _stage;

    public RehearsalTests(ConfirmStage stage)
    {
        _stage = stage;
        stage.Server.Reset();
    }

    [Fact]
    public void Each_row_about_one_person_builds_on_the_row_before()
    {
        string rows = $"[pscustomobject]@{{UserId='{Tom}';Role='Admin'}},[pscustomobject]@{{UserId='{Tom}';Role='View'}} | Set-OrgMember {Pumps}";

        (ScriptResult rehearsal, _, string[] said) = _stage.Run('Y', $"{rows} -WhatIf");

        Assert.Empty(rehearsal.Warnings);
        Assert.Collection(
            said,
            first => Assert.EndsWith("from Collaborate to Admin" + _stage.OnServer, first),
            second => Assert.EndsWith("from Admin to View" + _stage.OnServer, second));
        Assert.Empty(_stage.Server.Log.Writes);
        Assert.Empty(_stage.Run('Y', rows).Result.AllErrors);
        Assert.Equal(2, _stage.Server.Log.Writes.Count);
    }

    [Fact]
    public void Overrides_that_one_row_has_set_are_there_for_the_next()
    {
        string rows = $"[pscustomobject]@{{UserId='{Tom}'}},[pscustomobject]@{{UserId='{Tom}'}} | Set-OrgMember {Pumps}"
            + $" -ApplicationRole @{{ '64a1f0e07be19d5a3c900001' = 'None' }} -WhatIf";

        (ScriptResult result, _, string[] said) = _stage.Run('Y', rows);

        Assert.Single(said);
        Assert.Contains("already has these roles", Assert.Single(result.Warnings));
    }

    [Fact]
    public void An_address_that_was_invited_in_the_rehearsal_is_not_invited_again()
    {
        (ScriptResult result, _, string[] said) = _stage.Run(
            'Y', $"'d@x.example','D@x.example' | New-OrgInvite {Pumps} -Role View -IfExists Skip -WhatIf -Verbose");

        Assert.Equal(2, said.Length);
        Assert.StartsWith("Skip d@x.example, who has already been invited to ", said[1], System.StringComparison.Ordinal);
        Assert.Contains(result.Verbose, line => line.Contains("has already been invited", System.StringComparison.Ordinal));
        Assert.Empty(_stage.Server.Log.Writes);
    }

    [Fact]
    public void An_invite_that_was_revoked_in_the_rehearsal_is_gone_for_the_next_row()
    {
        string row = $"[pscustomobject]@{{InviteId='{SandboxSeed.PendingInviteId}'}}";

        (ScriptResult result, _, string[] said) = _stage.Run('Y', $"{row},{row} | Revoke-OrgInvite -OrgId {Pumps} -WhatIf");

        Assert.Single(said);
        Assert.Equal(["OrgAdmin.InviteNotFound"], result.ErrorIds);
    }

    [Fact]
    public void The_name_that_a_row_gives_an_organization_is_its_name_for_the_next()
    {
        string rows = $"[pscustomobject]@{{OrgId='{Pumps}';Name='New name'}},[pscustomobject]@{{OrgId='{Pumps}';IconColor='red'}} | Set-Org";

        (_, _, string[] said) = _stage.Run('Y', $"{rows} -WhatIf");
        ScriptResult real = _stage.Run('Y', $"{rows} -Verbose").Result;

        Assert.Contains("'New name' (" + Pumps, said[1]);
        Assert.Contains(real.Verbose, line => line.Contains("Change 'New name' (" + Pumps, System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_rehearsal_warns_of_each_invite_for_which_no_seat_is_left_and_the_real_run_leaves_it_to_the_API()
    {
        const string People = "'a@x.example','b@x.example','c@x.example' | New-OrgInvite " + Pumps + " -Role View";
        LeaveSeats(1);

        (ScriptResult result, _, string[] said) = _stage.Run('Y', People + " -WhatIf");

        Assert.Equal(3, said.Length);
        Assert.Collection(
            result.Warnings,
            warning => Assert.Contains("no free seat for b@x.example", warning),
            warning => Assert.Contains("no free seat for c@x.example", warning));
        Assert.Empty(_stage.Server.Log.Writes);
        Assert.Empty(_stage.Run('Y', People).Result.Warnings);
        Assert.Equal(3, _stage.Server.Log.Writes.Count);
    }

    [Fact]
    public void An_invite_that_replaces_a_pending_one_needs_no_new_seat()
    {
        LeaveSeats(0);

        Assert.Empty(_stage.Run(
            'Y', $"New-OrgInvite {Pumps} -Email noah.fischer@aldercreek.example.com -Role View -IfExists Replace -WhatIf").Result.Warnings);
    }

    [Fact]
    public void Of_seats_nothing_is_said_where_the_limit_is_not_known()
    {
        _stage.Server.Api.UpdateOrganization(Pumps, org => org with { Limits = new Dictionary<string, long>() });

        Assert.Empty(_stage.Run('Y', $"New-OrgInvite {Pumps} -Email a@x.example -Role View -WhatIf").Result.Warnings);
    }

    private void LeaveSeats(int seats) => _stage.Server.Api.UpdateOrganization(Pumps, org => org with
    {
        Limits = new Dictionary<string, long> { ["member"] = org.Members.Count + 1 + seats },
    });
}
