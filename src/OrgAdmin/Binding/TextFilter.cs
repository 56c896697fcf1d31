using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>
/// What a parameter that understands wildcards asks for. A pattern may find nothing; a literal that is found nowhere is a mistake, and the
/// filter knows which these are.
/// </summary>
internal sealed class TextFilter
{
    private readonly Dictionary<string, Sought> _literals = new(StringComparer.Ordinal);
    private readonly List<Wildcard> _patterns = new();
    private readonly Func<string, string> _normalize;
    private readonly string _name;

    /// <param name="name">What the user calls the values.</param>
    /// <param name="normalize">The text by which values are compared: equal for those that are the same.</param>
    internal TextFilter(string name, Func<string, string> normalize)
    {
        _name = name;
        _normalize = normalize;
    }

    /// <summary>Whether nothing is asked for.</summary>
    internal bool IsEmpty => _literals.Count == 0 && _patterns.Count == 0;

    /// <summary>The literals that no value has matched.</summary>
    internal IEnumerable<(string Text, PipelineItem? Item)> Missing =>
        _literals.Values.Where(literal => !literal.IsFound).Select(literal => (literal.Text, literal.Item));

    /// <summary>A filter on addresses.</summary>
    internal static TextFilter OfEmails(string?[]? patterns) => new TextFilter("-Email", EmailAddress.Normalize).With(patterns);

    /// <summary>A filter on names of people.</summary>
    internal static TextFilter OfNames(string?[]? patterns) => new TextFilter("-Name", name => name.ToUpperInvariant()).With(patterns);

    /// <summary>A filter on ids, which know no wildcards.</summary>
    internal static TextFilter OfIds(string?[]? ids, string name)
    {
        var filter = new TextFilter(name, id => id.ToLowerInvariant());
        foreach (string id in Validate.FilledTexts(ids, name))
        {
            filter.AddLiteral(Validate.Id(id, name).ToString(), null);
        }

        return filter;
    }

    /// <summary>Asks for a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="item">The item of the pipeline that asks; null where the command line does.</param>
    internal void AddLiteral(string text, PipelineItem? item)
    {
        string key = _normalize(text);
        if (!_literals.ContainsKey(key))
        {
            _literals[key] = new Sought(text, item);
        }
    }

    /// <summary>Whether a value is asked for; from then on it counts as found.</summary>
    internal bool IsMatch(string? value)
    {
        if (value is null)
        {
            return false;
        }

        if (_literals.Count > 0 && _literals.TryGetValue(_normalize(value), out Sought? literal))
        {
            return literal.IsFound = true;
        }

        return _patterns.Any(pattern => pattern.IsMatch(value));
    }

    private TextFilter With(string?[]? patterns)
    {
        foreach (string pattern in Validate.FilledTexts(patterns, _name))
        {
            if (Wildcard.IsPattern(pattern))
            {
                _patterns.Add(Wildcard.Parse(pattern, _name));
            }
            else
            {
                WrongEncoding.EnsureReadable(pattern, _name);
                AddLiteral(Wildcard.Literal(pattern), null);
            }
        }

        return this;
    }

    private sealed class Sought
    {
        internal Sought(string text, PipelineItem? item)
        {
            Text = text;
            Item = item;
        }

        internal string Text { get; }

        internal PipelineItem? Item { get; }

        internal bool IsFound { get; set; }
    }
}
