using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Sandbox.Http;

internal sealed class QueryString
{
    private const string Indexed = "[]";

    private static readonly string[] Globals = ["_actions", "_links", "_embedded", "losantdomain"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public QueryString(string text, IReadOnlyList<string> allowed)
    {
        foreach (string pair in text.Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=');
            string name = Decode(equals < 0 ? pair : pair.Substring(0, equals));
            if (!Globals.Contains(name) && !allowed.Any(each => Covers(each, name)))
            {
                throw ApiFault.Validation($"\"{name}\" is not allowed");
            }

            if (_values.ContainsKey(name))
            {
                throw ApiFault.Validation($"\"{name}\" must be a string");
            }

            _values[name] = equals < 0 ? string.Empty : Decode(pair.Substring(equals + 1));
        }
    }

    // The operation's own parameters, without those every operation takes.
    public IEnumerable<KeyValuePair<string, string>> Own => _values.Where(pair => !Globals.Contains(pair.Key));

    public string? Find(string name) => _values.TryGetValue(name, out string? value) ? value : null;

    public bool IsOn(string name)
    {
        string value = Find(name) ?? "false";

        // One public client sends True, the others send true.
        return bool.TryParse(value, out bool on) ? on : throw ApiFault.Validation($"\"{name}\" must be a boolean");
    }

    public IReadOnlyList<string> Names(string name) =>
        (Find(name) ?? string.Empty).Split([','], StringSplitOptions.RemoveEmptyEntries);

    private static bool Covers(string allowed, string name) => allowed.EndsWith(Indexed, StringComparison.Ordinal)
        ? name.StartsWith(allowed.Substring(0, allowed.Length - 1), StringComparison.Ordinal)
        : allowed == name;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
