using System;
using System.Text.RegularExpressions;

namespace OrgAdmin.HelpGenerator.Writing;

/// <summary>Turns running text into Markdown: parameters and code stand out, and no sign of the text is taken for markup.</summary>
internal static partial class MarkdownText
{
    internal static string Write(string text) => Parts().Replace(text, part => part.Value switch
    {
        ['`', ..] => part.Value,
        ['-', ..] => $"`{part.Value}`",
        var sign => @"\" + sign,
    });

    /// <summary>The same, for a cell of a table.</summary>
    internal static string Cell(string text) => Write(text).Replace("|", @"\|", StringComparison.Ordinal);

    [GeneratedRegex(@"`[^`]+`|(?<![\w-])-[A-Z]\w+(:\$\w+)?|[*_\[\]<>\\]")]
    private static partial Regex Parts();
}
