using System;
using System.IO;
using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Walls;

public class ScriptTests
{
    private static readonly string[] Folders = ["module", "samples", "src", "tests", "tools"];
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private static readonly string[] Scripts =
    [
        .. Directory.EnumerateFiles(Repository.Root)
            .Concat(Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)))
            .Where(file => Path.GetExtension(file) is ".ps1" or ".psm1" or ".psd1")
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    // Windows PowerShell reads a file without a byte order mark in the code page of its machine.
    [Fact]
    public void A_script_is_plain_ASCII_or_begins_with_a_byte_order_mark()
    {
        Assert.Contains(Path.Combine("tests", "pester", "Support", "TestServer.psm1"), Scripts);
        Assert.Contains(Path.Combine("samples", "tour.ps1"), Scripts);
        Assert.Contains("build.ps1", Scripts);
        Assert.DoesNotContain(Scripts, script => IsMistakable(File.ReadAllBytes(Path.Combine(Repository.Root, script))));
    }

    [Fact]
    public void Letters_that_a_code_page_changes_are_seen()
    {
        Assert.True(IsMistakable("'Ærø'"u8));
        Assert.False(IsMistakable("'Aero'"u8));
        Assert.False(IsMistakable([.. Mark, .. "'Ærø'"u8]));
    }

    private static bool IsMistakable(ReadOnlySpan<byte> text) => !text.StartsWith(Mark) && text.ContainsAnyExceptInRange<byte>(0, 0x7F);
}
