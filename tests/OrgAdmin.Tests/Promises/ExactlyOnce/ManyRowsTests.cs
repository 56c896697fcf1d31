using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>A file of five hundred people, twelve of its rows bad, over a network that fails five times.</summary>
public class ManyRowsTests
{
    private const string Org = SandboxSeed.AlderCreekId;
    private const int Count = 500;

    // What stands in the cells of every 41st row, kind by kind, and the reason that its error gives.
    private static readonly (string OrgId, string? Email, string Role, string Reason)[] Bad =
    [
        (Org, "nobody", "View", "is not an e-mail address"),
        (Org, null, "Boss", "-Role 'Boss' is not one of"),
        (Org, "", "View", "-Email was given but is empty"),
        (Org, null, "", "-Role was given but is empty"),
        ("nonsense", null, "View", "is not an id"),
        (Org, "elena.petrova@aldercreek.example.com", "View", "is already a member"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task All_good_rows_are_invited_once_all_bad_ones_are_named_and_a_second_run_with_skip_sends_nothing(int throttleLimit)
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Server.Api.UpdateOrganization(Org, org => org with { Limits = new Dictionary<string, long>() });
        using ModuleSession session = Clients.Session(trial.Options);
        session.Set("rows", Enumerable.Range(1, Count).Select(RowOf).ToArray());
        Fail(trial, (30, Fault.DropBefore()), (100, Fault.DropAfter()), (200, Fault.Status(503).PassedOn()), (300, Fault.Status(429)), (400, Fault.TruncateBody()));
        string[] before = Invited(trial);

        ScriptResult result = session.Run($"$rows | New-OrgInvite -ThrottleLimit {throttleLimit}");

        Assert.Equal(0, trial.Server.Faults.Pending);
        Assert.Equal(Count - 12, result.Output.Count);
        string[] expected = Enumerable.Range(1, Count).Where(number => number % 41 != 0).Select(number => $"p{number}@example.com").ToArray();
        Assert.Equal(expected.Concat(before).Order(StringComparer.Ordinal), Invited(trial).Order(StringComparer.Ordinal));
        Assert.Equal(12, result.Errors.Count);
        for (int bad = 0; bad < 12; bad++)
        {
            int number = (bad + 1) * 41;
            string email = EmailOf(number);
            string message = result.Errors[bad].ErrorDetails.Message;
            Assert.StartsWith(email.Length == 0 ? $"Row {number} (" : $"Row {number} ({email}): ", message, StringComparison.Ordinal);
            Assert.Contains(Bad[bad % Bad.Length].Reason, message, StringComparison.Ordinal);
        }

        trial.Server.Log.Clear();
        ScriptResult second = session.Run("$rows | New-OrgInvite -IfExists Skip");
        Assert.Empty(second.Output);
        Assert.Empty(trial.Server.Log.Writes);
        Assert.Equal(["GET org", "GET invites"], trial.Requests);
        Assert.Equal(10, second.Errors.Count);
    }

    private static System.Management.Automation.PSObject RowOf(int number)
    {
        (string orgId, string role) = number % 41 == 0 ? (BadAt(number).OrgId, BadAt(number).Role) : (Org, number % 2 == 0 ? "view" : "EDIT");
        var row = new System.Management.Automation.PSObject();
        foreach ((string name, string value) in new[] { ("Email", EmailOf(number)), ("Role", role), ("OrgId", orgId) })
        {
            row.Properties.Add(new System.Management.Automation.PSNoteProperty(name, value));
        }

        return row;
    }

    private static string EmailOf(int number) => (number % 41 == 0 ? BadAt(number).Email : null) ?? $"p{number}@example.com";

    private static (string OrgId, string? Email, string Role, string Reason) BadAt(int number) => Bad[((number / 41) - 1) % Bad.Length];

    private static string[] Invited(Trial trial) => trial.Server.Api.FindOrganization(Org)!.Invites.Select(invite => invite.Email).ToArray();

    // Each fault meets the write of one good row.
    private static void Fail(Trial trial, params (int Number, Fault Fault)[] faults)
    {
        foreach ((int number, Fault fault) in faults)
        {
            trial.Server.Faults.Add(fault.On("POST").ForBody($"\"p{number}@"));
        }
    }
}
