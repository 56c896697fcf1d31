using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace OrgAdmin.Planning.Rosters.Reports;

/// <summary>Shortens addresses and names so that a report can be shown to more people: <c>a…n@example.com</c>.</summary>
internal sealed class Redaction
{
    private static readonly Regex Address = new(@"[^\s@<>()\[\],;:""']+@[^\s@<>()\[\],;:""']+", RegexOptions.CultureInvariant);
    private static readonly Regex Person = new(@"\A(?<name>.+) <(?<address>[^<>]+)>\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly string[] NameColumns = { "Name", "FullName", "FirstName", "LastName" };

    private readonly bool _isOn;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private Regex? _known;

    internal Redaction(bool isOn) => _isOn = isOn;

    /// <summary>Whether anything is shortened.</summary>
    internal bool IsOn => _isOn;

    internal static bool IsName(string column) => NameColumns.Contains(column, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes over the names of people, which then are shortened wherever they stand.</summary>
    internal void Learn(IEnumerable<string?> people)
    {
        foreach (string? person in people)
        {
            if (_isOn && person is not null && Person.Match(person) is { Success: true } match)
            {
                _names.Add(match.Groups["name"].Value);
            }
        }

        _known = _names.Count == 0
            ? null
            : new Regex(string.Join("|", _names.OrderByDescending(name => name.Length).Select(Regex.Escape)), RegexOptions.CultureInvariant);
    }

    internal string? ApplyTo(string? text) => text is null ? null : Apply(text);

    internal string Apply(string text)
    {
        if (!_isOn)
        {
            return text;
        }

        string named = _known is null ? text : _known.Replace(text, match => ShortenName(match.Value));
        return Address.Replace(named, match => ShortenAddress(match.Value));
    }

    /// <summary>A person's name and address; when redacted, the address alone.</summary>
    internal string? ApplyToWho(string? who) =>
        _isOn && who is not null && Person.Match(who) is { Success: true } match ? ShortenAddress(match.Groups["address"].Value) : ApplyTo(who);

    internal string? ApplyToName(string? name) => _isOn && name is not null ? ShortenName(name) : name;

    private static string ShortenAddress(string address)
    {
        int at = address.LastIndexOf('@');
        string local = address.Substring(0, at);
        string last = local.Length > 1 ? local.Substring(local.Length - 1) : string.Empty;
        return local.Substring(0, char.IsSurrogatePair(local, 0) ? 2 : 1) + "…" + last + address.Substring(at);
    }

    private static string ShortenName(string name) => string.Join(" ", name
        .Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Substring(0, char.IsSurrogatePair(word, 0) ? 2 : 1) + "…"));
}
