using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.RegularExpressions;
using OrgAdmin.Core;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;
using OrgAdmin.HelpGenerator.Reading;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Operations;

/// <summary>The descriptors are what the API's description says, and the one place that knows an operation.</summary>
public class DescriptorTests
{
    private static readonly ResourceId Thing = DocumentedOrg.Org;

    public static TheoryData<string> Ids => [.. OperationTable.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_says_what_the_description_of_the_api_says(string id)
    {
        ApiOperation operation = OperationTable.All[id];
        JsonElement described = Described().Single(candidate => candidate.GetProperty("id").GetString() == id);
        JsonElement[] parameters = [.. described.GetProperty("params").EnumerateArray()];

        Assert.Equal(described.GetProperty("method").GetString(), operation.Method.Method);
        Assert.Equal(described.GetProperty("path").GetString(), operation.Path);
        Assert.Equal(Names(parameters, "path"), Regex.Matches(operation.Path, @"\{(\w+)\}").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Equal(Names(parameters, "query", isRequired: true), operation.RequiredQuery.Order(StringComparer.Ordinal));
        Assert.Equal(Names(parameters, "query", isRequired: false), operation.Query.Order(StringComparer.Ordinal));
        Assert.Equal(
            described.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()!).Order(StringComparer.Ordinal),
            operation.Scopes.Order(StringComparer.Ordinal));
        Assert.Equal(described.GetProperty("authRequired").GetBoolean(), !operation.IsAnonymous);
    }

    [Fact]
    public void The_catalog_of_the_tests_has_every_operation_and_no_other()
    {
        Assert.Equal(OperationTable.All.Keys.Order(StringComparer.Ordinal), OperationCatalog.All.Select(operation => operation.Name).Order(StringComparer.Ordinal));
        Assert.All(OperationCatalog.All, operation => Assert.Equal(operation.Name, operation.Calls[0].Name));
    }

    [Fact]
    public void Nothing_but_reads_and_the_login_is_sent_in_a_rehearsal()
    {
        string[] sent = [.. OperationTable.All.Values.Where(operation => operation.RunsInRehearsal && operation.Method != HttpMethod.Get).Select(operation => operation.Id)];

        Assert.Equal(["auth.authenticateUser"], sent);
        Assert.DoesNotContain(OperationTable.All.Values, operation => operation.Method == HttpMethod.Get && !operation.RunsInRehearsal);
    }

    [Fact]
    public void Outside_of_the_folders_of_the_operations_the_core_names_none()
    {
        string core = Path.Combine(Repository.Root, "src", "OrgAdmin.Core");
        string[] files =
        [
            .. Directory.GetFiles(core, "*.cs", SearchOption.AllDirectories)
                .Where(file => !Regex.IsMatch(Path.GetRelativePath(core, file), @"\A(Operations|bin|obj)[\\/]")),
        ];
        var name = new Regex("\"(" + string.Join('|', OperationTable.All.Keys.Select(Regex.Escape)) + ")\"|/orgs|/me\\b|/auth");

        Assert.True(files.Length > 30);
        Assert.Empty(files.Where(file => File.ReadLines(file).Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && name.IsMatch(line)))
            .Select(Path.GetFileName));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_request_takes_as_many_ids_as_its_path_and_no_parameter_that_the_operation_lacks(string id)
    {
        ApiOperation operation = OperationTable.All[id];
        ResourceId[] ids = [.. Regex.Matches(operation.Path, @"\{\w+\}").Select(_ => Thing)];

        var request = new ApiRequest(operation, ids);

        Assert.Equal(Regex.Replace(operation.Path, @"\{\w+\}", Thing.ToString()), request.Path);
        Assert.Throws<ArgumentException>(() => new ApiRequest(operation, [.. ids, Thing]));
        Assert.Throws<ArgumentException>(() => request.With("noSuchParameter", "x"));
        if (ids.Length > 0)
        {
            Assert.Throws<ArgumentException>(() => new ApiRequest(operation, ids[1..]));
            Assert.Throws<ArgumentNullException>(() => new ApiRequest(operation, [.. ids[1..], null!]));
        }
    }

    private static List<JsonElement> Described() =>
        [.. ContractFiles.Parse(File.ReadAllText(ContractFiles.Require("operations.json"))).GetProperty("operations").EnumerateArray()];

    private static IEnumerable<string> Names(JsonElement[] parameters, string place, bool? isRequired = null) => parameters
        .Where(parameter => parameter.GetProperty("in").GetString() == place
            && (isRequired is null || isRequired == (parameter.TryGetProperty("required", out JsonElement required) && required.GetBoolean())))
        .Select(parameter => parameter.GetProperty("name").GetString()!)
        .Order(StringComparer.Ordinal);
}
