using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Formatting;

/// <summary>The picture in the README is of real output: the lines at its prompts, run again, show what it shows.</summary>
public partial class SessionImageTests
{
    // As tools/ConvertTo-SessionImage.ps1 draws it.
    private const int Columns = 116;
    private const double Margin = 18;
    private const double Cell = 8.4;
    private const string Prompt = "PS> ";

    [Fact]
    public async Task The_picture_shows_what_its_commands_show()
    {
        string[] picture = ReadPicture();
        string[] commands = picture.Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)).Select(line => line[Prompt.Length..]).ToArray();
        Assert.Contains("Connect-Org -Sandbox", commands);
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        using ScreenSession session = ScreenSession.ConnectedTo(server, new CapturingHost(Columns));

        string[] shown = commands.SelectMany(command => session.Run(command).Split('\n').Prepend(Prompt + command)).ToArray();

        Assert.Empty(server.Log.Requests);
        Assert.Equal(Lines(shown), Lines(picture));
    }

    [Fact]
    public void The_readme_shows_the_picture() =>
        Assert.Contains("](docs/images/session.svg)", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);

    private static string[] ReadPicture()
    {
        XDocument picture = XDocument.Load(Path.Combine(Repository.Root, "docs", "images", "session.svg"), LoadOptions.PreserveWhitespace);
        return picture.Descendants().Where(element => element.Name.LocalName == "text").Select(ReadLine).Where(line => line != Prompt.Trim()).ToArray();
    }

    private static string ReadLine(XElement text)
    {
        var line = new StringBuilder();
        foreach (XElement run in text.Elements())
        {
            double x = double.Parse(run.Attribute("x")!.Value, CultureInfo.InvariantCulture);
            line.Append(' ', (int)Math.Round((x - Margin) / Cell) - line.Length).Append(run.Value);
        }

        return line.ToString().TrimEnd();
    }

    // The sandbox is as old as the session, so its days move on.
    private static string[] Lines(string[] lines) =>
        lines.Where(line => line.Length > 0).Select(line => Day().Replace(line, "(a day)")).ToArray();

    [GeneratedRegex(@"\b\d{4}-\d\d-\d\d\b")]
    private static partial Regex Day();
}
