using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace OrgAdmin.HelpGenerator;

// Writes the generated files into the repository; with --check it only says which of them are not up to date, and fails if any is.
internal static class Program
{
    private static int Main(string[] arguments)
    {
        bool isCheck = arguments is ["--check"];
        if (arguments.Length > 0 && !isCheck)
        {
            Console.Error.WriteLine("Usage: dotnet run --project tools/OrgAdmin.HelpGenerator [-- --check]");
            return 2;
        }

        string root = FindRoot();
        IReadOnlyDictionary<string, string> files = HelpFiles.Generate();
        var wrong = new List<string>();
        foreach ((string name, string text) in files)
        {
            string path = Path.Combine(root, name);
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                wrong.Add(name);
            }

            if (!isCheck && wrong.Contains(name))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }
        }

        foreach (string name in Leftovers(root, files))
        {
            wrong.Add(name);
            if (!isCheck)
            {
                File.Delete(Path.Combine(root, name));
            }
        }

        wrong.ForEach(name => Console.WriteLine(isCheck ? $"{name} is not what the XML docs say" : $"wrote {name}"));
        return isCheck && wrong.Count > 0 ? 1 : 0;
    }

    // A page of a cmdlet that is no more.
    private static List<string> Leftovers(string root, IReadOnlyDictionary<string, string> files)
    {
        string folder = Path.Combine(root, HelpFiles.Reference);
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder).Select(path => $"{HelpFiles.Reference}/{Path.GetFileName(path)}").Where(name => !files.ContainsKey(name)).ToList()
            : [];
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OrgAdmin.psd1")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The generator runs outside of the repository.");
    }
}
