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
        "Alder Creek Pumps      64a1f0b97be19d5a3c8d0001       7",
        "Harbor Street Labs     64a1f0b97be19d5a3c8d0003       3",
        "| Get-OrgMember",
        "Daniel Okafor            daniel.okafor@aldercreek.example.com   Admin",
        "--- Invite a file of people ---",
        "20 rows",
        "What if: Invite hannah.okeke@aldercreek.example.com to 'Alder Creek Pumps' (64a1f0b97be19d5a3c8d0001) with role Admin",
        "19 invites sent, 1 not:",
        "noah.fischer@aldercreek.example.com has already been invited",
        "| Get-OrgInvite",
        "julia.alvarez@fieldworks.example.net       Collaborate Expired",
        "yuki.tanabe@aldercreek.example.com         Edit        Pending",
        "--- Change a role ---",
        "Set-OrgMember -Role Admin",
        "Priya Raman              priya.raman@aldercreek.example.com     Admin",
        "--- Tidy up ---",
        "Revoke-OrgInvite -PassThru",
        "julia.alvarez@fieldworks.example.net       Collaborate Expired",
        "Remove-OrgMember -PassThru -Confirm:$false",
        "Sam Whitlock             sam.whitlock@fieldworks.example.net    None",
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
