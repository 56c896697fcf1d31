using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Walls;

/// <summary>There is one list of cmdlets and one of operations in the tests; a second one would be forgotten when something is added.</summary>
public class CatalogTests
{
    private static readonly string Tests = Path.Combine(Repository.Root, "tests");

    [Fact]
    public void No_test_outside_of_the_catalog_lists_the_cmdlets_that_change_something()
    {
        string[] names = [.. CmdletCatalog.Changing.Select(cmdlet => cmdlet.Name)];

        Assert.True(names.Length > 6);
        Assert.Empty(FilesThatName(names));
    }

    [Fact]
    public void No_test_outside_of_the_catalog_lists_the_operations_that_change_something()
    {
        string[] names = [.. OperationCatalog.Changes.Select(operation => operation.Name)];

        Assert.True(names.Length > 6);
        Assert.Empty(FilesThatName(names));
    }

    // What goes through all of them by design: the sandbox's own rules have tests of their own, and cases that once failed are kept.
    private static bool MayName(string file) => Path.GetRelativePath(Tests, file).Replace('\\', '/') is var path
        && (path.StartsWith("OrgAdmin.Tests/Catalog/", StringComparison.Ordinal)
            || path.StartsWith("OrgAdmin.Tests/Sandbox/", StringComparison.Ordinal)
            || path is "OrgAdmin.Tests/Promises/ExactlyOnce/ExactlyOnceTests.cs" or "OrgAdmin.Benchmarks/Soak/SoakRound.cs");

    private static IEnumerable<string> FilesThatName(string[] names)
    {
        Regex[] patterns = [.. names.Select(name => new Regex($@"(?<![\w.-]){Regex.Escape(name)}(?![\w-])"))];
        return Directory.EnumerateFiles(Tests, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".ps1" or ".psm1" && !Regex.IsMatch(file, @"[\\/](bin|obj)[\\/]") && !MayName(file))
            .Where(file => File.ReadAllText(file) is var text && patterns.All(pattern => pattern.IsMatch(text)))
            .Select(file => Path.GetRelativePath(Tests, file));
    }
}
