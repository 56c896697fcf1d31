using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Planning.Rosters;

namespace OrgAdmin.Pipeline;

/// <summary>The files of a cmdlet of rosters: their paths go by the location of the session, and what fails is an error of the module.</summary>
internal sealed class RosterFiles
{
    private const string FileSystem = "FileSystem";

    private readonly SessionState _session;
    private readonly AsyncBridge _bridge;

    internal RosterFiles(SessionState session, AsyncBridge bridge)
    {
        _session = session;
        _bridge = bridge;
    }

    /// <summary>The full path of one file, be it there or not. Wildcards are taken as they stand.</summary>
    internal string Resolve(string? given, string parameter)
    {
        string path = Filled(given, parameter);
        return Find(path, () =>
        {
            string full = _session.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            return provider.Name == FileSystem ? full : throw NotInFileSystem(path);
        });
    }

    /// <summary>The full paths of the files that a path with wildcards means.</summary>
    internal IReadOnlyList<string> Expand(string? given, string parameter)
    {
        string path = Filled(given, parameter);
        Collection<string> found = Find(path, () =>
        {
            Collection<string> all = _session.Path.GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider);
            return provider.Name == FileSystem ? all : throw NotInFileSystem(path);
        });
        return found.Count > 0 ? found : throw new OrgApiException(OrgErrorKind.FileFailed, Messages.FilesNotFound.With(path.ForDisplay()));
    }

    /// <summary>Makes sure before anything is read that a file can be written.</summary>
    internal static void EnsureWritable(string path, bool overwrite)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new OrgApiException(OrgErrorKind.FileFailed, Messages.FileWithoutFolder.With(path));
        }

        if (!overwrite && File.Exists(path))
        {
            throw new OrgApiException(OrgErrorKind.FileExists, Messages.RosterFileExists.With(path));
        }
    }

    /// <summary>Looks at a file.</summary>
    internal static void Check(string path, Action<string> check) => OrFail(path, Messages.FileUnreadable, () =>
    {
        check(path);
        return true;
    });

    /// <summary>Reads a roster and all that is wrong with it.</summary>
    internal RosterReading Read(string path) => OrFail(
        path, Messages.FileUnreadable, () => _bridge.Await(token => RosterFile.ReadAsync(path, Shown(path), DateTimeOffset.UtcNow, token)));

    /// <summary>Writes a file.</summary>
    internal void Write(string path, Func<CancellationToken, Task> write) => OrFail(path, Messages.FileUnwritable, () =>
    {
        _bridge.Await(write);
        return true;
    });

    // Below the location of the session, the path from there: so editors and build servers find the line.
    private string Shown(string path)
    {
        string here = _session.Path.CurrentFileSystemLocation.ProviderPath.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return path.StartsWith(here, StringComparison.Ordinal) ? path.Substring(here.Length) : path;
    }

    private static T OrFail<T>(string path, string sentence, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new OrgApiException(
                OrgErrorKind.FileFailed,
                e is FileNotFoundException or DirectoryNotFoundException ? Messages.FileNotFound.With(path) : sentence.With(path, e.Message.ForDisplay()),
                e);
        }
    }

    private static string Filled(string? given, string parameter) => string.IsNullOrWhiteSpace(given)
        ? throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With(parameter))
        : given!;

    private static T Find<T>(string path, Func<T> find)
    {
        try
        {
            return find();
        }
        catch (ItemNotFoundException e)
        {
            throw new OrgApiException(OrgErrorKind.FileFailed, Messages.FileNotFound.With(path.ForDisplay()), e);
        }
        catch (Exception e) when (e is SessionStateException or PSArgumentException or PSNotSupportedException or WildcardPatternException)
        {
            throw NotInFileSystem(path);
        }
    }

    private static OrgApiException NotInFileSystem(string path) =>
        new(OrgErrorKind.FileFailed, Messages.FileNotInFileSystem.With(path.ForDisplay()));
}
