using System.Collections.Generic;

namespace OrgAdmin.HelpGenerator.Help;

/// <summary>One way to call a cmdlet: a parameter set, with its parameters as they are in this set.</summary>
internal sealed record SyntaxHelp(string Name, bool IsDefault, IReadOnlyList<ParameterHelp> Parameters);
