using System.Collections.Generic;

namespace OrgAdmin.HelpGenerator.Help;

/// <summary>An example: a title, what to know before, the code, and what to see after.</summary>
internal sealed record ExampleHelp(string Title, IReadOnlyList<string> Introduction, string Code, IReadOnlyList<string> Remarks);
