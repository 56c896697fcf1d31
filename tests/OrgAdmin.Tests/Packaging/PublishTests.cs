using System;
using System.IO;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Packaging;

/// <summary>build.ps1 Publish, to a folder instead of the Gallery.</summary>
[Collection(PackageCollection.Name)]
public class PublishTests(PackageFixture packages)
{
    private const string Key = "oy2-a-key-that-no-one-may-see";

    private static readonly string Push = $"\"Publish OrgAdmin.{ShippedManifest.Version}.nupkg\" on target \"feed\"";

    private static readonly string HandOver = $"$key = ConvertTo-SecureString ('{Key[..10]}' + '{Key[10..]}') -AsPlainText -Force\n";

    [Fact]
    public async Task Packages_and_pushes_and_shows_the_key_to_no_one()
    {
        using var person = new Installation();
        await person.RequireAsync("Publish-PSResource");

        ChildResult run = await PublishAsync(person, person.Feed, "-Verbose -Debug");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains($"OrgAdmin.{ShippedManifest.Version}.nupkg -> feed", run.Lines);
        string pushed = Assert.Single(Directory.GetFiles(person.Feed));
        Assert.Equal(File.ReadAllBytes(packages.Other.Package), File.ReadAllBytes(pushed));
        AssertNotShown(run, person);
    }

    [Fact]
    public async Task A_rehearsal_says_where_the_package_would_go_and_pushes_nothing()
    {
        using var person = new Installation();
        await person.RequireAsync("Publish-PSResource");

        ChildResult run = await PublishAsync(person, person.Feed, $"-WhatIf -Package '{packages.One.Package}'");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains(Push, run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(person.Feed));
    }

    [Fact]
    public async Task A_push_that_fails_fails_and_shows_the_key_to_no_one()
    {
        using var person = new Installation();
        await person.RequireAsync("Publish-PSResource");

        ChildResult run = await PublishAsync(person, "https://127.0.0.1:9/api/v2", $"-Verbose -Debug -Package '{packages.One.Package}'");

        Assert.True(run.ExitCode != 0, run.ToString());
        Assert.Contains(Push, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("-> feed", run.Output, StringComparison.Ordinal);
        AssertNotShown(run, person);
    }

    private Task<ChildResult> PublishAsync(Installation person, string repository, string arguments) => person.RunAsync(
        $"""
        Register-PSResourceRepository feed -Uri '{repository}' -Trusted
        {HandOver}
        & '{Path.Combine(packages.One.Folder, "build.ps1")}' Publish -ApiKey $key -Repository feed {arguments} *>&1
        exit $LASTEXITCODE
        """,
        [.. PackedCopy.BuildEnvironment, ("NUGET_PACKAGES", Packages.Root)]);

    private static void AssertNotShown(ChildResult run, Installation person)
    {
        Assert.DoesNotContain(Key, run.ToString(), StringComparison.Ordinal);
        string[] files = Directory.GetFiles(person.Home, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => File.ReadAllText(file).Contains(Key, StringComparison.Ordinal));
    }
}
