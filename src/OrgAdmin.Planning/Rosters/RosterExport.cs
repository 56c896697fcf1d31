using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Planning.Rosters.Exporting;
using OrgAdmin.Planning.Rosters.World;

namespace OrgAdmin.Planning.Rosters;

/// <summary>
/// The roster that says what is there: sorted, and byte for byte the same for an unchanged world. Compared with that world it changes nothing.
/// </summary>
public sealed class RosterExport
{
    private RosterExport(string text, IReadOnlyList<OrgRosterFinding> warnings)
    {
        Text = text;
        Warnings = warnings;
    }

    /// <summary>The file.</summary>
    public string Text { get; }

    /// <summary>What the file says in a comment only.</summary>
    public IReadOnlyList<OrgRosterFinding> Warnings { get; }

    /// <summary>Makes the file.</summary>
    /// <param name="world">The organizations, read whole.</param>
    /// <exception cref="OrgApiException">One of them could not be read: the file is complete or is not made.</exception>
    public static RosterExport Make(IReadOnlyList<WorldOrganization> world)
    {
        if (world.FirstOrDefault(one => one.Problem is not null || one.Org?.OrgId is null) is { } unreadable)
        {
            string name = (unreadable.Org?.Name ?? unreadable.Org?.OrgId ?? unreadable.OrgId ?? Messages.NoValue).ForDisplay();
            throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.RosterExportIncomplete.With(name, unreadable.Problem ?? Messages.RosterNotRead));
        }

        List<ExportedOrganization> organizations = world
            .OrderBy(one => one.Org!.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(one => one.Org!.OrgId, StringComparer.OrdinalIgnoreCase)
            .Select(one => new ExportedOrganization(one))
            .ToList();
        var text = new StringBuilder();
        text.Append("{\n  \"$schema\": \"roster.schema.json\",\n  \"roster\": 1,\n");
        Block(text, "\"people\": {", new ExportedPeople(world).Lines().Select(line => new[] { line }).ToList(), "},");
        Block(text, "\"organizations\": [", organizations.Select(one => one.Lines().ToArray()).ToList(), "]");
        text.Append("}\n");
        return new RosterExport(text.ToString(), organizations.SelectMany(one => one.Warnings).ToList().AsReadOnly());
    }

    /// <summary>Writes the file: whole, or not at all.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="cancellationToken">Ends the writing before the file is in place.</param>
    /// <exception cref="IOException">It cannot be written, or a file is there.</exception>
    public Task WriteAsync(string path, bool overwrite, CancellationToken cancellationToken) =>
        WholeFile.WriteAsync(path, Text, overwrite, cancellationToken);

    private static void Block(StringBuilder text, string begin, List<string[]> entries, string end)
    {
        text.Append("  ").Append(begin).Append('\n');
        for (int i = 0; i < entries.Count; i++)
        {
            string[] lines = entries[i];
            for (int j = 0; j < lines.Length; j++)
            {
                text.Append("    ").Append(lines[j]).Append(j + 1 == lines.Length && i + 1 < entries.Count ? "," : string.Empty).Append('\n');
            }
        }

        text.Append("  ").Append(end).Append('\n');
    }
}
