using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Walls;

public class ManifestTests
{
    private static readonly string[] Cmdlets =
    [
        "Connect-Org", "Disconnect-Org", "Get-Org", "Get-OrgConnection", "Get-OrgInvite", "Get-OrgMember", "New-Org", "New-OrgInvite",
        "Remove-Org", "Remove-OrgMember", "Revoke-OrgInvite", "Set-Org", "Set-OrgMember",
    ];

    [Fact]
    public void The_manifest_exports_the_thirteen_cmdlets_by_name_and_nothing_else()
    {
        Hashtable manifest = Read();

        Assert.Equal(Cmdlets, Words(manifest["CmdletsToExport"]).Order(StringComparer.Ordinal));
        Assert.Empty(Words(manifest["FunctionsToExport"]));
        Assert.Empty(Words(manifest["AliasesToExport"]));
        Assert.Empty(Words(manifest["VariablesToExport"]));
        Assert.Equal(4, manifest.Keys.Cast<string>().Count(key => key.EndsWith("ToExport", StringComparison.Ordinal) && key != "DscResourcesToExport"));
    }

    [Fact]
    public void The_assembly_has_the_cmdlets_that_the_manifest_exports()
    {
        string[] built =
        [
            .. typeof(OrgConnection).Assembly.GetExportedTypes()
                .Select(type => type.GetCustomAttribute<CmdletAttribute>())
                .OfType<CmdletAttribute>()
                .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}")
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(Cmdlets, built);
    }

    [Fact]
    public void The_manifest_runs_no_script_at_import()
    {
        Hashtable manifest = Read();

        Assert.Equal(["module/OrgAdmin.dll"], Words(manifest["NestedModules"]));
        Assert.Equal(["module/OrgAdmin.Model.dll"], Words(manifest["RequiredAssemblies"]));
        Assert.All(new[] { "RootModule", "ScriptsToProcess", "TypesToProcess" }, key => Assert.False(manifest.ContainsKey(key), key));
    }

    private static Hashtable Read()
    {
        ScriptBlockAst script = Parser.ParseFile(Repository.Manifest, out _, out ParseError[] errors);
        Assert.Empty(errors);
        var table = (HashtableAst)script.Find(node => node is HashtableAst, searchNestedScriptBlocks: false);
        return (Hashtable)table.SafeGetValue();
    }

    private static string[] Words(object? value) => value switch
    {
        null => throw new InvalidOperationException("The manifest does not say."),
        string word => [word],
        _ => ((IEnumerable)value).Cast<string>().ToArray(),
    };
}
