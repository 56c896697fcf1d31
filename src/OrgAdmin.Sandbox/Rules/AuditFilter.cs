using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.Sandbox.Http;

namespace OrgAdmin.Sandbox.Rules;

// The schema auditLogFilter, written with brackets in the query. An entry matches when it matches one element of each list. It matches an
// element when it matches all of that element's members.
internal sealed class AuditFilter
{
    public const string Parameter = "auditLogFilter";

    private const string Codes = "responseCode";

    private static readonly Regex Element = new(
        @"\A\[(?<list>[A-Za-z]+)\]\[(?<index>[0-9]{1,4})\](?:\[(?<member>[A-Za-z]+)\])?\z", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, Dictionary<string, Func<SandboxAuditEntry, string?>>> Lists = new()
    {
        ["primaryTarget"] = TargetMembers(entry => entry.Target),
        ["secondaryTarget"] = TargetMembers(entry => entry.SecondaryTarget),
        ["actor"] = new()
        {
            ["id"] = entry => entry.ActorId,
            ["type"] = entry => entry.ActorType,
            ["name"] = entry => entry.ActorName,
        },
        ["request"] = new() { ["resource"] = entry => entry.RequestResource, ["action"] = entry => entry.RequestAction },
    };

    private readonly Dictionary<string, Dictionary<int, List<Func<SandboxAuditEntry, bool>>>> _wanted = new(StringComparer.Ordinal);

    public AuditFilter(QueryString query)
    {
        foreach (KeyValuePair<string, string> pair in query.Own.Where(pair => pair.Key.StartsWith(Parameter, StringComparison.Ordinal)))
        {
            Add(pair.Key, pair.Value);
        }
    }

    public bool Keeps(SandboxAuditEntry entry) =>
        _wanted.Values.All(list => list.Values.Any(element => element.All(isMet => isMet(entry))));

    private static Dictionary<string, Func<SandboxAuditEntry, string?>> TargetMembers(Func<SandboxAuditEntry, SandboxAuditTarget?> target) =>
        new()
        {
            ["id"] = entry => target(entry)?.Id,
            ["type"] = entry => target(entry)?.Type,
            ["name"] = entry => target(entry)?.Name,
        };

    private void Add(string name, string value)
    {
        Match match = Element.Match(name.Substring(Parameter.Length));
        string list = match.Groups["list"].Value;
        string member = match.Groups["member"].Value;
        if (!match.Success)
        {
            throw NotAllowed(name);
        }

        if (list == Codes && member.Length == 0)
        {
            int code = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 100 and <= 599
                ? number
                : throw ApiFault.Validation($"\"{name}\" must be an integer from 100 to 599");
            Add(match, entry => entry.ResponseStatus == code);
        }
        else if (Lists.TryGetValue(list, out Dictionary<string, Func<SandboxAuditEntry, string?>>? members)
            && members.TryGetValue(member, out Func<SandboxAuditEntry, string?>? read))
        {
            StringComparison comparison = member == "id" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            Add(match, entry => string.Equals(read(entry), value, comparison));
        }
        else
        {
            throw NotAllowed(name);
        }
    }

    private void Add(Match match, Func<SandboxAuditEntry, bool> isMet)
    {
        string list = match.Groups["list"].Value;
        if (!_wanted.TryGetValue(list, out Dictionary<int, List<Func<SandboxAuditEntry, bool>>>? elements))
        {
            _wanted[list] = elements = [];
        }

        int index = int.Parse(match.Groups["index"].Value, CultureInfo.InvariantCulture);
        if (!elements.TryGetValue(index, out List<Func<SandboxAuditEntry, bool>>? element))
        {
            elements[index] = element = [];
        }

        element.Add(isMet);
    }

    private static ApiFault NotAllowed(string name) => ApiFault.Validation($"\"{name}\" is not allowed");
}
