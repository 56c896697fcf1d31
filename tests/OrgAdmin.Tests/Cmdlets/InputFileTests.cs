using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Web;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class InputFileTests(CmdletStage stage, InputFileRows rows) : CmdletTests(stage), IClassFixture<InputFileRows>
{
    public static TheoryData<int, string, string> Cases => new(
        InputFileTable.All.Select((row, index) => (index, $"{row.File} {row.Options}", row.Command)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_does_with_a_cmdlet_what_the_table_says(int index, string file, string command)
    {
        InputFileTable.Row expected = InputFileTable.All[index];
        Stage.Session.Set("rows", rows.Of(expected.File, expected.Options));
        ScriptResult result = Run($"$rows | {command.Replace("{A}", Pumps)}");

        IEnumerable<string> found = command.StartsWith("Find", System.StringComparison.Ordinal)
            ? result.Objects<OrgMember>().Select(member => $"{ShortName(member.OrgId)} {End(member.UserId)}")
            : Server.Log.Writes.Select(Tell);
        Assert.Equal(expected.Done, found);
        string[] messages = result.AllErrors.Select(error => error.ErrorDetails.Message).ToArray();
        Assert.True(expected.Refused.Length == messages.Length, $"{file}\n{string.Join("\n", messages)}");
        Assert.All(expected.Refused.Zip(messages), pair => Assert.All(pair.First.Split('|'), part => Assert.Contains(part, pair.Second)));
    }

    [Fact]
    public void Every_file_is_in_the_table() => Assert.Equal(
        Directory.GetFiles(Path.Combine(Repository.Root, "tests", "OrgAdmin.Tests", "Cmdlets", "InputFiles")).Select(Path.GetFileName).Order(),
        InputFileTable.All.Select(row => row.File).Distinct().Order());

    private static string Tell(RecordedRequest request)
    {
        string[] target = request.RawTarget.Split('?');
        string[] path = target[0].Trim('/').Split('/');
        JsonObject body = string.IsNullOrEmpty(request.BodyText) ? [] : JsonNode.Parse(request.BodyText)!.AsObject();
        string org = ShortName(path[1]);
        switch (request.Method + path.ElementAtOrDefault(2))
        {
            case "POSTinvites":
                return $"{org} invite {body["email"]} {body["role"]}";
            case "DELETEmember":
                return $"{org} remove {End(HttpUtility.ParseQueryString(target[1])["userId"])}";
            case "PATCHmember":
                string user = End((string?)body["userId"]);
                body.Remove("userId");
                return $"{org} member {user} {body.ToJsonString()}";
            default:
                return $"{org} set {body.ToJsonString()}";
        }
    }

    private static string ShortName(string? orgId) => orgId == Pumps ? "A" : orgId == Emea ? "E" : orgId == Labs ? "L" : orgId ?? "?";

    private static string End(string? id) => id?[^4..] ?? "?";
}
