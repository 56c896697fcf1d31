using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class IncludeTests(CmdletStage stage) : CmdletTests(stage)
{
    public static TheoryData<string> Calls => CmdletCatalog.Scripts(cmdlet => cmdlet.Calls.Select(call => call.Script));

    [Theory]
    [MemberData(nameof(Calls))]
    public void Each_global_is_sent_with_every_request_as_it_was_asked_for(string script)
    {
        foreach ((string switches, string query) in new[]
        {
            ("", "?_actions=false&_links=false&_embedded=false"),
            ("-IncludeActions", "?_actions=true&_links=false&_embedded=false"),
            ("-IncludeLinks", "?_actions=false&_links=true&_embedded=false"),
            ("-IncludeEmbedded", "?_actions=false&_links=false&_embedded=true"),
            ("-IncludeEmbedded -IncludeLinks -IncludeActions", "?_actions=true&_links=true&_embedded=true"),
            ("-IncludeActions:$false -IncludeLinks", "?_actions=false&_links=true&_embedded=false"),
        })
        {
            Server.Reset();
            RunClean($"{script} {switches}");
            Assert.NotEmpty(Sent);
            Assert.All(Sent, request => Assert.Contains(query, request));
        }
    }

    [Fact]
    public void What_was_not_asked_for_is_empty()
    {
        Org org = Assert.Single(RunClean($"Get-Org {Pumps}").Objects<Org>());

        Assert.Empty(org.Actions);
        Assert.Empty(org.Links);
        Assert.Empty(org.Embedded);
    }

    [Fact]
    public void Actions_links_and_embedded_objects_of_an_organization_can_be_read()
    {
        ScriptResult result = RunClean($$"""
            $org = Get-Org {{Pumps}} -IncludeActions -IncludeLinks -IncludeEmbedded
            $org.Actions.patch.method
            $org.Links.self.href
            $org.Embedded.invites[0].email
            """);
        Assert.Equal(["PATCH", $"/orgs/{Pumps}", JuliaEmail], result.Objects<string>());
    }

    [Fact]
    public void They_can_be_read_on_every_organization_of_the_list()
    {
        IReadOnlyList<Org> orgs = RunClean("Get-Org -IncludeActions -IncludeLinks -IncludeEmbedded").Objects<Org>();

        Assert.Equal(3, orgs.Count);
        Assert.All(orgs, org => Assert.NotEmpty(org.Actions));
        Assert.All(orgs, org => Assert.NotEmpty(org.Links));
        Assert.All(orgs, org => Assert.NotEmpty(org.Embedded));
    }

    [Fact]
    public void They_can_be_read_on_invites()
    {
        ScriptResult result = RunClean($$"""
            $invite = Get-OrgInvite {{Labs}} -IncludeActions -IncludeLinks -IncludeEmbedded
            $invite.Actions.revokeInvite.method
            $invite.Links.org.href
            $invite.Embedded.org.name
            """);
        Assert.Equal(["DELETE", $"/orgs/{Labs}", "Harbor Street Labs"], result.Objects<string>());
    }

    [Fact]
    public void They_can_be_read_on_the_answer_to_a_change()
    {
        Org org = Assert.Single(RunClean($"Set-Org {Pumps} -Name New -IncludeLinks").Objects<Org>());
        Assert.NotEmpty(org.Links);
    }
}
