using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Help;

/// <summary>The about topics, which are written by hand.</summary>
public partial class AboutTopicTests
{
    private const int Width = 80;

    private static readonly string Folder = Path.Combine(Repository.Root, "module", "en-US");

    public static TheoryData<string> Topics => ["about_OrgAdmin", "about_OrgAdmin_Automation", "about_OrgAdmin_Connections", "about_OrgAdmin_Errors", "about_OrgAdmin_Rosters"];

    [Fact]
    public void Every_topic_is_among_those_that_are_looked_at()
    {
        Assert.Equal(
            Topics.Select(row => row.Data),
            Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileName(path).Replace(".help.txt", string.Empty)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_begins_with_its_name_and_a_short_description(string topic)
    {
        string[] lines = Lines(topic);

        Assert.Equal(["TOPIC", "    " + topic, string.Empty, "SHORT DESCRIPTION"], lines.Take(4));
        Assert.Contains("LONG DESCRIPTION", lines);
        Assert.Contains("SEE ALSO", lines);
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_fits_a_window_of_80_columns(string topic)
    {
        Assert.All(Lines(topic), line => Assert.True(line.Length <= Width, line));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_names_only_cmdlets_and_parameters_that_exist(string topic)
    {
        string text = string.Join('\n', Lines(topic));
        string[] cmdlets = OurCmdlet().Matches(text).Select(match => match.Value).Distinct().ToArray();
        string[] topics = Topic().Matches(text).Select(match => match.Value).Distinct().ToArray();

        Assert.NotEmpty(cmdlets);
        Assert.All(cmdlets, cmdlet => Assert.Contains(HelpExamples.Cmdlets, help => help.Name == cmdlet));
        Assert.All(topics, other => Assert.Contains(other, Topics.Select(row => row.Data)));
        Assert.All(
            Call().Matches(text),
            call => Assert.Contains(
                HelpExamples.Cmdlets.Single(help => help.Name == call.Groups[1].Value).Parameters,
                parameter => parameter.Name == call.Groups[2].Value));
    }

    private static string[] Lines(string topic) => File.ReadAllText(Path.Combine(Folder, topic + ".help.txt")).Split('\n');

    [GeneratedRegex(@"\b[A-Z][a-z]+-Org[A-Za-z]*\b")]
    private static partial Regex OurCmdlet();

    [GeneratedRegex(@"\babout_OrgAdmin\w*")]
    private static partial Regex Topic();

    [GeneratedRegex(@"(?<!Get-Help )\b([A-Z][a-z]+-Org[A-Za-z]*) -([A-Z]\w+)")]
    private static partial Regex Call();
}
