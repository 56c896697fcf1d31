using System.Collections.Generic;

namespace OrgAdmin.HelpGenerator.Help;

/// <summary>All that the help says of one cmdlet. In every text, what stands between two backticks is code.</summary>
internal sealed record CmdletHelp(string Name)
{
    internal string Verb => Name.Split('-')[0];

    internal string Noun => Name.Split('-')[1];

    internal required string Synopsis { get; init; }

    internal required IReadOnlyList<string> Description { get; init; }

    internal required IReadOnlyList<SyntaxHelp> Syntax { get; init; }

    internal required IReadOnlyList<ParameterHelp> Parameters { get; init; }

    internal required IReadOnlyList<TypeHelp> Inputs { get; init; }

    internal required IReadOnlyList<TypeHelp> Outputs { get; init; }

    internal required IReadOnlyList<string> Notes { get; init; }

    internal required IReadOnlyList<OperationHelp> Operations { get; init; }

    internal required IReadOnlyList<ExampleHelp> Examples { get; init; }

    /// <summary>Names of other cmdlets and of about topics.</summary>
    internal required IReadOnlyList<string> Links { get; init; }
}
