using System.IO;
using System.Text.Json;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Support;

/// <summary>Files of the API's contract; a test that needs one is skipped where there is no contract.</summary>
internal static class ContractFiles
{
    internal static string Require(params string[] path)
    {
        if (Repository.Contract is not { } folder)
        {
            Assert.Skip("The API's contract is not beside this repository.");
            return string.Empty;
        }

        string file = Path.Combine([folder, .. path]);
        Assert.True(File.Exists(file), $"The contract has no {file}.");
        return file;
    }

    internal static string Example(string name) => File.ReadAllText(Require("examples", name + ".json"));

    internal static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
