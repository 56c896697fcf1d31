using System.Threading.Tasks;
using Xunit;

namespace OrgAdmin.Tests.Core.Support;

/// <summary>The comparison that other tests rely on does find what is lost.</summary>
public class MemberComparisonTests
{
    [Theory]
    [InlineData("""{"name":"Other"}""")]
    [InlineData("""{"nome":"My Organization"}""")]
    [InlineData("""{"name":null}""")]
    [InlineData("""{"members":[]}""")]
    [InlineData("""{"members":[{"role":"edit"}]}""")]
    [InlineData("""{"summary":{"appCount":3}}""")]
    [InlineData("""{"summary":{"payloadCount":{"a":1,"b":2}}}""")]
    [InlineData("""{"creationDate":"2016-06-13T04:00:00.001Z"}""")]
    [InlineData("""{"extra":[1,{"a":false}]}""")]
    [InlineData("""{"disabledAt":true}""")]
    public async Task A_member_that_is_lost_or_changed_is_found(string json)
    {
        const string Read = ""","name":"My Organization","members":[{"role":"admin"}],"summary":{"appCount":2,"payloadCount":{"a":1}},"creationDate":"2016-06-13T04:00:00.000Z","extra":[1,{"a":true}],"disabledAt":false""";
        await using CoreSession session = await CoreSession.StartAsync();
        Org org = await session.Answers(DocumentedOrg.Reply(Read)).GetOrgAsync();

        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(DocumentedOrg.Reply(Read)), org));
        Assert.NotEmpty(MemberComparison.Lost(ContractFiles.Parse(json), org));
    }
}
