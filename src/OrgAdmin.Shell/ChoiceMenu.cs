using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Host;
using System.Text;

namespace OrgAdmin.Shell;

/// <summary>The choices of a question in one line: <c>[Y] Yes  [N] No  [?] Help (default is "Y"): </c>.</summary>
internal sealed class ChoiceMenu
{
    private readonly List<(string Key, string Label, string Help)> _choices;
    private readonly int? _default;

    public ChoiceMenu(IEnumerable<ChoiceDescription> choices, int defaultChoice)
    {
        _choices = [.. choices.Select(static choice => (KeyOf(choice.Label), choice.Label.Replace("&", string.Empty), choice.HelpMessage))];
        _default = defaultChoice >= 0 && defaultChoice < _choices.Count ? defaultChoice : null;
    }

    public string Line
    {
        get
        {
            StringBuilder line = new();
            foreach ((string key, string label, _) in _choices)
            {
                line.Append('[').Append(key).Append("] ").Append(label).Append("  ");
            }

            line.Append("[?] Help");
            return line.Append(_default is { } index ? $" (default is \"{_choices[index].Key}\"): " : ": ").ToString();
        }
    }

    public string Help =>
        string.Concat(_choices.Select(static choice => $"{choice.Key} - {choice.Help}{Environment.NewLine}"));

    /// <summary>The index of the choice that an answer names by key or label; an empty answer selects the default.</summary>
    public int? Find(string answer)
    {
        if (answer.Length == 0)
        {
            return _default;
        }

        int index = _choices.FindIndex(choice =>
            string.Equals(choice.Key, answer, StringComparison.CurrentCultureIgnoreCase)
            || string.Equals(choice.Label, answer, StringComparison.CurrentCultureIgnoreCase));
        return index < 0 ? null : index;
    }

    // The letter after the ampersand; for a label without one, the whole label.
    private static string KeyOf(string label)
    {
        int mark = label.IndexOf('&', StringComparison.Ordinal);
        return mark >= 0 && mark + 1 < label.Length ? label[mark + 1].ToString().ToUpperInvariant() : label;
    }
}
