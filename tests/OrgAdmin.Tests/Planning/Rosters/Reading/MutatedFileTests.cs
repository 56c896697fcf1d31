using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Tests.Planning.Rosters.Support;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Reading;

/// <summary>
/// Files that were cut, doubled, spliced or re-encoded: each is read right, or refused with the place of an error; none is read shorter than
/// it is. The framework's own JSON reader is the judge. Other numbers by hand: set ORGADMIN_MUTATIONS to their number.
/// </summary>
public class MutatedFileTests
{
    private const int Deepest = 60;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] Scraps =
    [
        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "//", "/*", "*/", "\n", "<<<<<<< HEAD\n", "\n=======\n", "\n>>>>>>> x\n", "null", "true",
        "\"purge\": true,", "\"members\": [],", "\"organizations\": [],", "\"email\": \"eve@acme.example\",", "\uFFFD", "Ã¼", "\u00A0", "\0", "1e999",
        "\"\\u0000\"", "\\ud83d", "\"id\": \"\",", "\"role\": \"admin\",", "// \"members\": [\n",
    ];

    private static readonly byte[] Sample = File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "roster.json"));

    private static int Cases =>
        int.TryParse(Environment.GetEnvironmentVariable("ORGADMIN_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 2000;

    private static Gen<byte[]> Mutated =>
        from kind in Gen.Int[0, 8]
        from start in Gen.Int[0, Sample.Length - 1]
        from length in Gen.Int[0, 200]
        from target in Gen.Int[0, Sample.Length - 1]
        from scrap in Gen.Int[0, Scraps.Length - 1]
        from value in Gen.Byte
        from again in Gen.Int[0, 3]
        select Enumerable.Range(0, again + 1).Aggregate(Sample, (bytes, round) => Mutate(bytes, kind + round, start + (round * 37), length, target + (round * 91), scrap + round, value));

    [Fact]
    public void A_mutated_file_is_read_right_or_refused_with_the_place_of_an_error()
    {
        Mutated.Check(Cases, Check);
    }

    [Fact]
    public void Every_file_that_was_cut_is_refused()
    {
        // The last bytes are a line feed.
        for (int length = 0; length < Sample.Length - 1; length++)
        {
            byte[] cut = Sample[..length];
            RosterReading reading = RosterFile.Read(cut, "roster.json", RosterText.Now);
            Assert.Null(reading.Roster);
            Check(cut);
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_disturbs_nothing()
    {
        string text = RosterText.WithMembers("""{ "email": "ann@acme.example", "role": "view" }""").Replace("\"id\"", "\"name\": \"\uD83D\", \"id\"", StringComparison.Ordinal);

        Check([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);
        Check(Encoding.UTF8.GetBytes(text.Replace("\uD83D", "\\uD83D", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('"')]
    [InlineData(',')]
    [InlineData('/')]
    public void A_huge_file_of_one_character_is_refused(char character)
    {
        Check(Encoding.ASCII.GetBytes(new string(character, 2_000_000)));
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read()
    {
        string deep = "{\"roster\":1,\"organizations\":[{\"name\":\"x\",\"set\":" + string.Concat(Enumerable.Repeat("{\"a\":", Deepest)) + "1"
            + new string('}', Deepest) + "}]}";

        Check(Encoding.ASCII.GetBytes(deep));
        Assert.DoesNotContain(RosterText.Read(deep).Errors, error => error.Kind == OrgRosterErrorKind.TooLarge);
    }

    private static byte[] Mutate(byte[] bytes, int kind, int start, int length, int target, int scrap, byte value)
    {
        if (bytes.Length == 0)
        {
            return [value];
        }

        start %= bytes.Length;
        target %= bytes.Length;
        int end = Math.Min(bytes.Length, start + length);
        return (kind % 9) switch
        {
            0 => bytes[..start],
            1 => [.. bytes[..start], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[start..]],
            3 => [.. bytes[..target], .. bytes[start..end], .. bytes[target..]],
            4 => [.. bytes[..start], value, .. bytes[(start + 1)..]],
            5 => [.. bytes[..start], .. Encoding.UTF8.GetBytes(Scraps[scrap % Scraps.Length]), .. bytes[start..]],
            6 => (value % 4) switch
            {
                0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))],
                1 => Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(bytes)),
                2 => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(bytes)),
                _ => [0xEF, 0xBB, 0xBF, .. bytes],
            },
            7 => DoubleLine(bytes, start),
            _ => bytes,
        };
    }

    private static byte[] DoubleLine(byte[] bytes, int at)
    {
        List<string> lines = [.. Encoding.UTF8.GetString(bytes).Split('\n')];
        int line = Encoding.UTF8.GetString(bytes[..at]).Count(c => c == '\n');
        lines.Insert(line, lines[line]);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static void Check(byte[] bytes)
    {
        RosterReading reading = RosterFile.Read(bytes, "roster.json", RosterText.Now);
        Assert.Equal(reading.Roster is null, reading.Errors.Any());
        Assert.All(reading.Reports, report => Assert.True(report.Line >= 1 && report.Column >= 1 && report.Message.Length > 0 && report.Remedy.Length > 0));
        using JsonDocument? document = Parse(bytes);
        if (document is null)
        {
            Assert.Null(reading.Roster);
            return;
        }

        Assert.DoesNotContain(reading.Errors, error => error.Kind is OrgRosterErrorKind.Syntax or OrgRosterErrorKind.Truncated);
        if (reading.Roster is not null)
        {
            CheckWhole(document.RootElement, reading.Roster);
        }
    }

    // Everything that another reader finds in the file is in the roster.
    private static void CheckWhole(JsonElement root, Roster roster)
    {
        JsonElement[] organizations = [.. root.GetProperty("organizations").EnumerateArray()];
        Assert.Equal(organizations.Length, roster.Organizations.Count);
        for (int i = 0; i < organizations.Length; i++)
        {
            IEnumerable<JsonElement> members = organizations[i].TryGetProperty("members", out JsonElement list) ? list.EnumerateArray() : [];
            IEnumerable<string> expected = members.SelectMany(member => Addresses(root, member)).Select(email => email.ToUpperInvariant())
                .Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(expected, (roster.Organizations[i].Members ?? []).Select(member => member.Person.Email.ToUpperInvariant()).Order(StringComparer.Ordinal));
            Assert.Equal(organizations[i].TryGetProperty("purge", out JsonElement purge) && purge.GetBoolean(), roster.Organizations[i].Purge);
        }
    }

    private static IEnumerable<string> Addresses(JsonElement root, JsonElement member) => member.TryGetProperty("email", out JsonElement email)
        ? [email.GetString()!]
        : root.GetProperty("groups").GetProperty(member.GetProperty("group").GetString()!).EnumerateArray().Select(one => one.GetString()!);

    private static JsonDocument? Parse(byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
