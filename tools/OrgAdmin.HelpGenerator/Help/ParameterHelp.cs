using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;

namespace OrgAdmin.HelpGenerator.Help;

/// <summary>A parameter, in one parameter set or over all of them.</summary>
internal sealed record ParameterHelp(string Name, Type Type)
{
    internal required string Text { get; init; }

    internal required bool IsRequired { get; init; }

    /// <summary>The position, from 0; null for a parameter that must be named.</summary>
    internal required int? Position { get; init; }

    internal required bool IsTakenByValue { get; init; }

    internal required bool IsTakenByPropertyName { get; init; }

    internal required bool TakesWildcards { get; init; }

    internal required string Default { get; init; }

    internal required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The only values that are taken; empty where the type is the only limit.</summary>
    internal required IReadOnlyList<string> Values { get; init; }

    /// <summary>The parameter sets it is in; empty for all.</summary>
    internal required IReadOnlyList<string> Sets { get; init; }

    internal bool IsSwitch => Type == typeof(SwitchParameter);

    internal string TypeName => Type.Name;

    internal string PositionText => Position?.ToString(CultureInfo.InvariantCulture) ?? "named";

    internal string PipelineText => (IsTakenByValue, IsTakenByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };
}
