using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Walls;

/// <summary>The C# files of src/, without what a build makes.</summary>
internal static class SourceFiles
{
    internal static IReadOnlyList<(string Name, string[] Lines, string Code)> Of(string project = "") =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Regex.IsMatch(file, @"[\\/](bin|obj)[\\/]"))
            .Select(file => (Path.GetFileName(file), File.ReadAllLines(file)))
            .Select(file => (file.Item1, file.Item2, string.Join('\n', file.Item2.Select(WithoutComment))))
            .ToList();

    private static string WithoutComment(string line) =>
        line.TrimStart().StartsWith("//", StringComparison.Ordinal) ? string.Empty : line;
}
