using System.Collections.Generic;
using System.Threading.Tasks;
using OrgAdmin.Tests.Promises.Isolation;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Loading;

public class ModuleAssembliesTests
{
    private const string Script = """
        $ErrorActionPreference = 'Stop'
        Import-Module $env:MANIFEST
        $resolve = [OrgAdmin.ModuleInitializer].Assembly.GetType('OrgAdmin.Loading.ModuleAssemblies').GetMethod('Resolve', [System.Reflection.BindingFlags]'NonPublic,Static')
        function Resolve([string] $Name) { $resolve.Invoke($null, @($null, [ResolveEventArgs]::new($Name))) }
        function Say($Text) { [Console]::Out.WriteLine($Text) }
        $model = [OrgAdmin.Org].Assembly
        Say "model $([object]::ReferenceEquals((Resolve $model.FullName), $model)) $([object]::ReferenceEquals((Resolve 'OrgAdmin.Model'), $model))"
        Connect-Org -Sandbox
        $core = [AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -eq 'OrgAdmin.Core' })
        Say "core $($core.Count) $([object]::ReferenceEquals((Resolve $core[0].FullName), $core[0]))"
        Say "others $($null -eq (Resolve 'System.Text.Json')) $($null -eq (Resolve 'OrgAdmin.Other'))"
        Say "models $([AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -eq 'OrgAdmin.Model' }).Count)"
        """;

    // What .NET Framework asks when an assembly of lib/ needs the model: on .NET its default context has the answer first.
    [Theory]
    [InlineData(ChildEngine.PowerShell)]
    [InlineData(ChildEngine.Shell)]
    public async Task The_resolver_answers_for_the_modules_own_with_the_very_assemblies_that_are_loaded(string engine)
    {
        ChildRun run = (await ChildEngine.Find(engine).RunAsync(
            Script, new Dictionary<string, string> { ["MANIFEST"] = Repository.Manifest })).MustSucceed();

        Assert.Equal(["model True True", "core 1 True", "others True True", "models 1"], run.Lines);
    }
}
