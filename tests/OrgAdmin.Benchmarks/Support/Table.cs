using System;
using System.Globalization;
using System.Linq;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>Prints rows as Markdown, so that what is on the screen can stand in a document.</summary>
internal static class Table
{
    /// <summary>Prints the row of the columns' names and the line under it.</summary>
    internal static void Head(params string[] columns)
    {
        Console.WriteLine();
        Row([.. columns]);
        Row([.. columns.Select((_, index) => index == 0 ? "---" : "---:")]);
    }

    internal static void Row(params object[] cells) =>
        Console.WriteLine("| " + string.Join(" | ", cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))) + " |");
}
