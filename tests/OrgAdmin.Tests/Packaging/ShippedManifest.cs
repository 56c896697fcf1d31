using System;
using System.Collections;
using System.Linq;
using System.Management.Automation.Language;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Packaging;

/// <summary>What OrgAdmin.psd1 says.</summary>
internal static class ShippedManifest
{
    internal static string Version => (string)Read()["ModuleVersion"]!;

    internal static Hashtable Read()
    {
        ScriptBlockAst script = Parser.ParseFile(Repository.Manifest, out _, out ParseError[] errors);
        Assert.Empty(errors);
        var table = (HashtableAst)script.Find(node => node is HashtableAst, searchNestedScriptBlocks: false);
        return (Hashtable)table.SafeGetValue();
    }

    /// <summary>What it says for the Gallery.</summary>
    internal static Hashtable ReadGalleryData() => (Hashtable)((Hashtable)Read()["PrivateData"]!)["PSData"]!;

    internal static string[] Words(object? value) => value switch
    {
        null => throw new InvalidOperationException("The manifest does not say."),
        string word => [word],
        _ => ((IEnumerable)value).Cast<string>().ToArray(),
    };
}
