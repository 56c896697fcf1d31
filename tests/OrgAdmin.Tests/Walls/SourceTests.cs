using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace OrgAdmin.Tests.Walls;

public class SourceTests
{
    private const int LongestFile = 300;

    [Fact]
    public void No_file_of_the_sources_is_too_long()
    {
        var files = SourceFiles.Of();

        Assert.True(files.Count > 100);
        Assert.Empty(files.Where(file => file.Lines.Length > LongestFile).Select(file => $"{file.Name}: {file.Lines.Length}"));
    }

    [Fact]
    public void A_file_of_the_sources_holds_one_public_type_at_most()
    {
        var type = new Regex(@"^public (static |sealed |abstract |partial |readonly |ref )*(class|struct|record|interface|enum|delegate)\b");
        var files = SourceFiles.Of().Select(file => (file.Name, Types: file.Lines.Count(type.IsMatch))).ToList();

        Assert.Contains(files, file => file.Types == 1);
        Assert.Empty(files.Where(file => file.Types > 1).Select(file => file.Name));
    }
}
