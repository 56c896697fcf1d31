using System;
using System.IO;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Processes;

/// <summary>samples/tour.ps1 tells its story from beginning to end, in either host.</summary>
public class TourTests
{
    private static readonly string[] Story =
    [
        "--- Look around ---",
        "> Get-Org",
        "64a1f0b97be19d5a3c8d0001           7        6         412 Alder Creek Pumps",
        "64a1f0b97be19d5a3c8d0003           3        3          25 Harbor Street Labs",
        "| Get-OrgMember",
        "Admin          True  daniel.okafor@aldercreek.example.com  Daniel Okafor",
        "--- Invite a file of people ---",
        "20 rows",
        "What if: Invite hannah.okeke@aldercreek.example.com to 'Alder Creek Pumps' (64a1f0b97be19d5a3c8d0001) with role Admin",
        "19 invites sent, 1 not:",
        "noah.fischer@aldercreek.example.com has already been invited",
        "| Get-OrgInvite",
        "Collaborate +1 Expired",
        "yuki.tanabe@aldercreek.example.com",
        "--- Change a role ---",
        "Set-OrgMember -Role Admin",
        "Admin False priya.raman@aldercreek.example.com Priya Raman",
        "--- Tidy up ---",
        "Revoke-OrgInvite -PassThru",
        "Collaborate +1 Expired",
        "Remove-OrgMember -PassThru -Confirm:$false",
        "None +3 False sam.whitlock@fieldworks.example.net Sam Whitlock",
        "--- When something is wrong ---",
        "is the last administrator of 'Alder Creek Pumps EMEA'",
        "OrgAdmin.LastAdmin",
        "OrgApi.NotFound",
        "--- At the end of the day ---",
        "Grace Huang",
        "> Disconnect-Org",
    ];

    [Theory]
    [MemberData(nameof(Shipped.Hosts), MemberType = typeof(Shipped))]
    public async Task Tells_its_story(string host)
    {
        ChildResult run = await Shipped.RunFileAsync(host, Path.Combine("samples", "tour.ps1"));
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Empty(run.Error);

        int from = 0;
        foreach (string part in Story)
        {
            int at = run.Output.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{part}' is not where it belongs in:{Environment.NewLine}{run.Output}");
            from = at + part.Length;
        }
    }
}
