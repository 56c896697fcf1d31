using System.IO;
using System.Linq;
using OrgAdmin.HelpGenerator;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Help;

public class GeneratedFilesTests
{
    private const string Advice = "run: dotnet run --project tools/OrgAdmin.HelpGenerator";

    [Fact]
    public void The_checked_in_help_is_what_the_xml_docs_say()
    {
        var files = HelpFiles.Generate();

        Assert.Equal(HelpExamples.Cmdlets.Count + 3, files.Count);
        Assert.All(files, file =>
        {
            string path = Path.Combine(Repository.Root, file.Key);
            Assert.True(File.Exists(path) && File.ReadAllText(path) == file.Value, $"{file.Key} is not up to date; {Advice}");
        });
    }

    [Fact]
    public void The_reference_has_no_page_of_a_cmdlet_that_is_no_more()
    {
        var files = HelpFiles.Generate();

        Assert.Empty(Directory.GetFiles(Path.Combine(Repository.Root, HelpFiles.Reference))
            .Select(path => $"{HelpFiles.Reference}/{Path.GetFileName(path)}")
            .Except(files.Keys));
    }

    [Fact]
    public void Two_runs_make_the_same_text()
    {
        Assert.Equal(HelpFiles.Generate(), HelpFiles.Generate());
    }
}
