using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.Isolation;

public class ParallelRunspaceTests
{
    private const string Story = """
        Connect-Org -Sandbox
        $null = Set-Org 64a1f0b97be19d5a3c8d0001 -Name $name
        $null = New-OrgInvite 64a1f0b97be19d5a3c8d0001 -Email "$name@example.com" -Role View
        (Get-Org 64a1f0b97be19d5a3c8d0001).Name
        (Get-OrgInvite 64a1f0b97be19d5a3c8d0001).Count
        """;

    [Fact]
    public async Task Twenty_parallel_runspaces_import_and_connect_each_for_itself()
    {
        Task<object[]>[] runs = Enumerable.Range(1, 20).Select(number => Task.Run(() =>
        {
            using var session = new ModuleSession();
            session.Set("name", $"number{number}");
            return session.Run(Story).ThrowIfFailed().Output.Select(item => item.BaseObject).ToArray();
        })).ToArray();
        object[][] results = await Task.WhenAll(runs);
        Assert.All(results.Index(), result => Assert.Equal([$"number{result.Index + 1}", 3], result.Item));
    }
}
