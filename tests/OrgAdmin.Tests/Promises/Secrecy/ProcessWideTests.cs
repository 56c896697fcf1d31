using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Promises.Isolation;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Secrecy;

public class ProcessWideTests
{
    private const string Script = """
        $ErrorActionPreference = 'Stop'
        function Get-State {
            foreach ($entry in [Environment]::GetEnvironmentVariables().GetEnumerator()) { "env $($entry.Key)=$($entry.Value)" }
            foreach ($type in [System.Net.ServicePointManager], [System.Globalization.CultureInfo], [System.Net.WebRequest]) {
                foreach ($property in $type.GetProperties('Static,Public')) { "$($type.Name).$($property.Name)=$($property.GetValue($null))" }
            }
            "proxy $([System.Runtime.CompilerServices.RuntimeHelpers]::GetHashCode([System.Net.Http.HttpClient]::DefaultProxy))"
            "folder $([Environment]::CurrentDirectory)"
            "control C $([Console]::TreatControlCAsInput) $([Console]::OutputEncoding.WebName)"
        }
        $before = @(Get-State)
        Import-Module $env:MANIFEST
        Connect-Org -Token $env:TOKEN -Uri $env:URI
        $null = Get-Org | Get-OrgMember
        $null = Set-Org 64a1f0b97be19d5a3c8d0001 -Name Renamed
        Connect-Org -Sandbox
        $null = New-OrgInvite 64a1f0b97be19d5a3c8d0001 -Email a@example.com -Role View
        Disconnect-Org
        $after = @(Get-State)
        [Console]::Out.WriteLine("items $($before.Count -gt 40)")
        foreach ($line in $after) { if ($before -cnotcontains $line) { [Console]::Out.WriteLine("new $line") } }
        foreach ($line in $before) { if ($after -cnotcontains $line) { [Console]::Out.WriteLine("gone $line") } }
        """;

    [Theory]
    [InlineData(ChildEngine.PowerShell)]
    [InlineData(ChildEngine.Shell)]
    public async Task Neither_import_nor_use_changes_anything_for_the_whole_process(string engine)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        ChildRun run = (await ChildEngine.Find(engine).RunAsync(Script, EnvironmentFor(server))).MustSucceed();
        Assert.Equal(["items True"], run.Lines);
    }

    [Fact]
    public async Task No_file_is_written()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        string home = Directory.CreateTempSubdirectory("orgadmin-home-").FullName;
        try
        {
            Dictionary<string, string> environment = EnvironmentFor(server);
            foreach (string name in new[] { "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TMPDIR", "TMP", "TEMP" })
            {
                environment[name] = home;
            }

            // .NET's own pipe for debuggers.
            environment["DOTNET_EnableDiagnostics"] = "0";
            (await ChildEngine.Find(ChildEngine.Shell).RunAsync(Script, environment)).MustSucceed();
            Assert.Empty(Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(home, path)));
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static Dictionary<string, string> EnvironmentFor(LoopbackServer server) => new()
    {
        ["MANIFEST"] = Repository.Manifest,
        ["TOKEN"] = SandboxApi.DefaultToken,
        ["URI"] = server.BaseUri.AbsoluteUri,
    };
}
