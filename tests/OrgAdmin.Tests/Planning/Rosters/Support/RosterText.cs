using System;
using System.Linq;
using System.Text;
using OrgAdmin.Planning.Rosters;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Support;

/// <summary>Makes roster files of few words and reads them.</summary>
internal static class RosterText
{
    internal const string OrgId = "575ed6e87ae143cd83dc4aa8";
    internal const string OtherOrgId = "575ed6e87ae143cd83dc4aa9";
    internal const string ResourceId = "575ec8687ae143cd83dc4a97";

    internal static DateTimeOffset Now { get; } = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A file with one organization whose members these are.</summary>
    internal static string WithMembers(string members, string more = "", string top = "") =>
        $$"""{ "roster": 1, {{top}} "organizations": [ { "id": "{{OrgId}}", {{more}} "members": [ {{members}} ] } ] }""";

    internal static RosterReading Read(string text) => RosterFile.Read(Encoding.UTF8.GetBytes(text), "roster.json", Now);

    internal static Roster ReadValid(string text)
    {
        RosterReading reading = Read(text);
        Assert.Empty(reading.Errors.Select(error => error.ToString()));
        return reading.Roster!;
    }

    /// <summary>The one error of a text, whose place is where <paramref name="mark"/> begins.</summary>
    internal static OrgRosterError ErrorAt(string text, string mark, OrgRosterErrorKind kind, string path)
    {
        RosterReading reading = Read(text);
        Assert.Null(reading.Roster);
        Assert.True(reading.Errors.Count() == 1, string.Join('\n', reading.Reports));
        OrgRosterError error = reading.Errors.Single();
        Assert.Equal((kind, path), (error.Kind, error.Path));
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0);
        string before = text[..at];
        int lineStart = before.LastIndexOf('\n') + 1;
        Assert.Equal((before.Count(c => c == '\n') + 1, at - lineStart + 1), (error.Line, error.Column));
        Assert.Equal("roster.json", error.File);
        Assert.NotEmpty(error.Message);
        Assert.NotEmpty(error.Remedy);
        Assert.StartsWith($"roster.json:{error.Line}:{error.Column}: ", error.ToString());
        return error;
    }
}
