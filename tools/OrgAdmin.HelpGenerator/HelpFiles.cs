using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.HelpGenerator.Help;
using OrgAdmin.HelpGenerator.Reading;
using OrgAdmin.HelpGenerator.Writing;

namespace OrgAdmin.HelpGenerator;

/// <summary>All files that are made from the XML docs.</summary>
internal static class HelpFiles
{
    internal const string Maml = "module/en-US/OrgAdmin.dll-Help.xml";
    internal const string Reference = "docs/cmdlets";
    internal const string Online = "https://github.com/orgadmin/orgadmin/blob/main/" + Reference;

    /// <summary>Reads the help of all cmdlets.</summary>
    internal static IReadOnlyList<CmdletHelp> ReadCmdlets() => CmdletReader.ReadAll(ReadDocs());

    /// <summary>Makes the text of each file, by its path in the repository.</summary>
    internal static IReadOnlyDictionary<string, string> Generate()
    {
        XmlDocs docs = ReadDocs();
        IReadOnlyList<CmdletHelp> cmdlets = CmdletReader.ReadAll(docs);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Maml] = MamlWriter.Write(cmdlets),
            [Reference + "/README.md"] = IndexWriter.Write(cmdlets),
            [Reference + "/objects.md"] = ObjectsWriter.Write(docs),
        };
        foreach (CmdletHelp cmdlet in cmdlets)
        {
            files[$"{Reference}/{cmdlet.Name}.md"] = MarkdownWriter.Write(cmdlet, cmdlets.Select(one => one.Name).ToHashSet());
        }

        return files;
    }

    private static XmlDocs ReadDocs() => new(typeof(OrgConnection).Assembly, typeof(Org).Assembly);
}
