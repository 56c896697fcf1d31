using System;
using System.IO;
using System.Linq;

namespace OrgAdmin.Tests.Support;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("orgadmin-").FullName;

    /// <summary>The names of its files, sorted.</summary>
    internal string[] Files => [.. new DirectoryInfo(Path).GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>The full path of a name in it.</summary>
    internal string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file and returns its full path.</summary>
    internal string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
