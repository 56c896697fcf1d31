using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NJsonSchema;
using OrgAdmin.Tests.Planning.Rosters.Support;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Reading;

/// <summary>The schema that editors complete and check by says what the module reads.</summary>
public class SchemaTests
{
    private static readonly string SchemaPath = Path.Combine(Repository.Root, "module", "roster.schema.json");

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    [Theory]
    [InlineData("""{ "roster": 1, "organizations": [ { "name": "x", "purge": true, "members": [] } ] }""")]
    [InlineData("""{ "roster": 1, "organizations": [ { "id": "575ed6e87ae143cd83dc4aa8", "set": { "name": "y" }, "unmanaged": ["sso", "*@x.example"] } ] }""")]
    [InlineData("""{ "roster": 1, "groups": { "a": ["ann@x.example"] }, "organizations": [ { "name": "x", "members": [ { "group": "a", "role": "view" } ] } ] }""")]
    [InlineData("""{ "roster": 1, "people": { "ann@x.example": { "expires": "2027-01-31T18:00:00Z" } }, "organizations": [ { "name": "x" } ] }""")]
    public async Task What_the_module_reads_the_schema_allows(string text)
    {
        RosterText.ReadValid(text);
        Assert.Empty(await ProblemsAsync(text));
    }

    [Fact]
    public async Task The_sample_is_valid()
    {
        Assert.Empty(await ProblemsAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "roster.json"), TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("""{ "organizations": [ { "name": "x" } ] }""")]
    [InlineData("""{ "roster": 2, "organizations": [ { "name": "x" } ] }""")]
    [InlineData("""{ "roster": 1, "organizations": [] }""")]
    [InlineData("""{ "roster": 1, "organizations": [ { "members": [] } ] }""")]
    [InlineData("""{ "roster": 1, "organizations": [ { "name": "x", "member": [] } ] }""")]
    [InlineData("""{ "roster": 1, "organizations": [ { "id": "x" } ] }""")]
    [InlineData("""{ "roster": 1, "organizations": [ { "name": "x", "members": [ { "email": "ann@x.example", "role": "boss" } ] } ] }""")]
    [InlineData("""{ "roster": 1, "organizations": [ { "name": "x", "members": [ { "email": "ann@x.example", "group": "a", "role": "view" } ] } ] }""")]
    [InlineData("""{ "roster": 1, "people": { "ann": {} }, "organizations": [ { "name": "x" } ] }""")]
    [InlineData("""{ "roster": 1, "people": { "ann@x.example": { "expires": "31.1.2027" } }, "organizations": [ { "name": "x" } ] }""")]
    public async Task What_the_schema_refuses_the_module_refuses(string text)
    {
        Assert.Null(RosterText.Read(text).Roster);
        if (!text.Contains("\"ann\": {}", StringComparison.Ordinal))
        {
            Assert.NotEmpty(await ProblemsAsync(text));
        }
    }

    [Fact]
    public void Every_key_of_the_schema_has_a_description_where_its_name_does_not_say_it_all()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(SchemaPath));
        JsonElement organization = schema.RootElement.GetProperty("properties").GetProperty("organizations").GetProperty("items").GetProperty("properties");
        string[] undescribed = [.. organization.EnumerateObject().Where(property => !property.Value.TryGetProperty("description", out _)).Select(property => property.Name)];

        Assert.Empty(undescribed);
    }

    // Comments and trailing commas are ours; the validator reads plain JSON.
    private static async Task<string[]> ProblemsAsync(string text)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);
        using JsonDocument document = JsonDocument.Parse(text, Lenient);
        return [.. schema.Validate(JsonSerializer.Serialize(document.RootElement)).Select(problem => problem.ToString())];
    }
}
