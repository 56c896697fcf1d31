using System;
using System.Linq;

namespace OrgAdmin.Completion;

/// <summary>One completion: its value, its text in the list, its tooltip and the names it is found by.</summary>
internal sealed class Choice
{
    private readonly string?[] _names;

    /// <param name="value">What goes on the command line, unquoted; found by its beginning.</param>
    /// <param name="label">What a list shows.</param>
    /// <param name="tooltip">What is said of the value.</param>
    /// <param name="names">What the value is also found by, by any part of it.</param>
    internal Choice(string value, string label, string tooltip, params string?[] names)
    {
        Value = value;
        Label = label.Length > 0 ? label : value;
        Tooltip = tooltip.Length > 0 ? tooltip : value;
        _names = names;
    }

    internal string Value { get; }

    internal string Label { get; }

    internal string Tooltip { get; }

    internal bool Matches(string typed) => Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
        || _names.Any(name => name?.IndexOf(typed, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>A copy whose label includes the value, for a label that several choices share.</summary>
    internal Choice Distinct() => new(Value, $"{Label} ({Value})", Tooltip, _names);
}
