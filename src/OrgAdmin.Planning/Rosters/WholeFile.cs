using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Planning.Rosters;

/// <summary>Writes a file whole or not at all: beside its place first, then in one step into it.</summary>
internal static class WholeFile
{
    internal static async Task WriteAsync(string path, string text, bool overwrite, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(path);
        if (!overwrite && File.Exists(full))
        {
            throw new IOException(Messages.RosterFileExists.With(path));
        }

        string temporary = full + "." + Guid.NewGuid().ToString("N").Substring(0, 8) + ".tmp";
        try
        {
            byte[] bytes = new UTF8Encoding(false).GetBytes(text);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
            {
                await stream.WriteAsync(bytes, 0, bytes.Length, cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (overwrite && File.Exists(full))
            {
                File.Replace(temporary, full, null);
            }
            else
            {
                // Fails where a file has come meanwhile.
                File.Move(temporary, full);
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
