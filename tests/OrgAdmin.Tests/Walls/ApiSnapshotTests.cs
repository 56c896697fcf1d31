using System;
using System.IO;
using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Walls;

/// <summary>
/// What scripts depend on does not change by accident. Running these tests with ORGADMIN_UPDATE_SNAPSHOT=1 writes the snapshot anew.
/// </summary>
public class ApiSnapshotTests
{
    private static readonly string Actual = ApiSnapshot.Take();

    [Fact]
    public void Cmdlets_parameters_and_output_types_are_those_of_the_snapshot()
    {
        if (Environment.GetEnvironmentVariable("ORGADMIN_UPDATE_SNAPSHOT") == "1")
        {
            File.WriteAllText(ApiSnapshot.File, Actual);
        }

        string[] kept = File.ReadAllText(ApiSnapshot.File).ReplaceLineEndings("\n").Split('\n');
        string[] actual = Actual.Split('\n');
        int line = Enumerable.Range(0, Math.Max(kept.Length, actual.Length))
            .FirstOrDefault(index => kept.ElementAtOrDefault(index) != actual.ElementAtOrDefault(index), -1);
        Assert.True(
            line < 0,
            $"docs/api-snapshot.txt differs from the module in line {line + 1}: '{kept.ElementAtOrDefault(line)}' is now "
                + $"'{actual.ElementAtOrDefault(line)}'. If that is meant, run the tests with ORGADMIN_UPDATE_SNAPSHOT=1 and say in "
                + "CHANGELOG.md what changes for scripts.");
    }

    [Fact]
    public void The_newest_section_of_the_changelog_names_the_snapshot()
    {
        string hash = ApiSnapshot.HashOf(Actual);
        string changelog = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md")).ReplaceLineEndings("\n");
        string newest = changelog.Split("\n## ")[1];
        Assert.True(
            newest.Contains($"API snapshot: `{hash}`", StringComparison.Ordinal),
            "What scripts depend on has changed (docs/api-snapshot.txt). Say in the newest section of CHANGELOG.md what changes for them, "
                + $"and put this line there, in place of the one it has: API snapshot: `{hash}`");
    }

    [Fact]
    public void The_snapshot_sees_each_kind_of_change()
    {
        string[] lines = Actual.Split('\n');
        Assert.Contains("cmdlet Remove-OrgMember [ShouldProcess, impact High]", lines);
        Assert.Contains("  set InputObject [default]", lines);
        Assert.Contains("    -OrgId <OrgIdentity[]>, alias Id, position 0, from pipeline, from pipeline by name", lines);
        Assert.Contains("    -SortBy <String>, one of Name|Id|CreationDate|LastUpdated", lines);
        Assert.Contains("  CreationDate : DateTimeOffset?", lines);
        Assert.Contains("  Name : String?", lines);
        Assert.Contains("enum OrgAdmin.OrgErrorKind", lines);
        Assert.DoesNotContain(lines, line => line.Contains("-Verbose", StringComparison.Ordinal));
    }
}
