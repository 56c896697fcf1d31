using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using OrgAdmin.Core.Requests;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Operations;

public class BodyTextTests
{
    [Theory]
    [InlineData("Ünïcode & <b> 'quoted' +", """{"name":"Ünïcode & <b> 'quoted' +"}""")]
    [InlineData("漢字 عربي", """{"name":"漢字 عربي"}""")]
    [InlineData("\"\\/\b\f\n\r\t", """{"name":"\"\\/\b\f\n\r\t"}""")]
    public async Task Text_goes_out_as_raw_UTF8_with_the_escapes_of_JSON_alone(string name, string body)
    {
        await using CoreSession session = await CoreSession.StartAsync();

        await session.PatchOrgAsync(new OrgPatch { Name = name });

        RecordedRequest request = Assert.Single(session.Requests);
        Assert.Equal(Encoding.UTF8.GetBytes(body), request.Body);
        Assert.Equal(request.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), request.Header("Content-Length"));
    }

    [Theory]
    [InlineData("\ud83d\ude00 and \u2028 and \u0001")]
    [InlineData("e\u0301 \u202e \ufeff")]
    public async Task Text_of_any_kind_arrives_as_it_was_and_comes_back(string name)
    {
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.PatchOrgAsync(new OrgPatch { Name = name });

        Assert.Equal(name, JsonDocument.Parse(Assert.Single(session.Requests).Body).RootElement.GetProperty("name").GetString());
        Assert.Equal(name, org.Name);
    }

    [Fact]
    public async Task An_empty_text_is_sent_and_a_null_is_not()
    {
        await using CoreSession session = await CoreSession.StartAsync();

        await session.PatchOrgAsync(new OrgPatch { Description = "", IconColor = null });

        Assert.Equal("""{"description":""}""", Assert.Single(session.Requests).BodyText);
    }
}
