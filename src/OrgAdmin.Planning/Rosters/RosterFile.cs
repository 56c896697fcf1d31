using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Planning.Rosters.Reading;

namespace OrgAdmin.Planning.Rosters;

/// <summary>Reads roster files.</summary>
public static class RosterFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    /// <summary>Reads a file and checks it whole.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What reports call it; null for its path.</param>
    /// <param name="now">The time by which what expires is judged.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<RosterReading> ReadAsync(string path, string? name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
        if (stream.Length > LargestFile)
        {
            var errors = new RosterErrors(name ?? path);
            errors.Add(OrgRosterErrorKind.TooLarge, 0, Messages.RosterTooLarge.With(LargestFile / 1024 / 1024), Messages.RosterSplitFile);
            return new RosterReading(null, errors.ToList());
        }

        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, 1 << 16, cancellationToken).ConfigureAwait(false);
        return Read(copy.ToArray(), name ?? path, now);
    }

    /// <summary>Reads a file's bytes and checks them whole.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">What reports call it.</param>
    /// <param name="now">The time by which what expires is judged.</param>
    public static RosterReading Read(byte[] bytes, string name, DateTimeOffset now)
    {
        var errors = new RosterErrors(name);
        SourceText source = SourceText.Decode(bytes ?? throw new ArgumentNullException(nameof(bytes)), errors);
        SourceNode root = new SourceParser(source, errors).Parse();
        errors.Root = root;
        var roster = new Roster(name);
        new RosterReader(errors).Read(root, roster);
        RosterWarnings.Find(roster, now, errors);
        IReadOnlyList<OrgRosterError> all = errors.ToList();
        return new RosterReading(errors.HasErrors ? null : roster, all);
    }
}
