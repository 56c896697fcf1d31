using System.Threading.Tasks;
using OrgAdmin.Tests.Core.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Json;

/// <summary>Lists and maps of an object have a text that says what is in them: it is what a cell of a CSV file shows.</summary>
public class ListTextTests
{
    [Fact]
    public async Task A_list_reads_as_its_items_and_an_empty_one_as_nothing()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers($$$"""
            [{"email":"a@example.com","applicationRoles":[{"resourceId":"{{{DocumentedOrg.Id}}}","role":"view"},{"resourceId":"x","role":"none"}],
            "dashboardRoles":[],"extra":[1,"two"],"more":{"a":true}},{"email":"b@example.com"}]
            """);

        var invites = await session.GetInvitesAsync();

        Assert.Equal($"{DocumentedOrg.Id}=view, x=none", invites[0].ApplicationRoles.ToString());
        Assert.Equal("", invites[0].DashboardRoles.ToString());
        Assert.Equal("", invites[1].ApplicationRoles.ToString());
        Assert.Equal("extra=1, two, more=a=True", invites[0].AdditionalProperties.ToString());
        Assert.Equal("", invites[0].Links.ToString());
        Assert.Equal("", invites[1].AdditionalProperties.ToString());
    }
}
