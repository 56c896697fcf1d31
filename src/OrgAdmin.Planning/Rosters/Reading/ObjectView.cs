using System;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>The members of a JSON object by the names that a roster knows; others are reported.</summary>
internal sealed class ObjectView
{
    private readonly SourceNode _node;

    internal ObjectView(SourceNode node, RosterErrors errors, params string[] known)
    {
        _node = node;
        foreach (SourceMember member in node.Members)
        {
            if (Array.IndexOf(known, member.Name) >= 0)
            {
                continue;
            }

            errors.Add(
                OrgRosterErrorKind.UnknownKey,
                member.Start,
                Messages.RosterUnknownKey.With(member.Name.ForDisplay()),
                RosterWords.Closest(known, member.Name) is { } close
                    ? Messages.RosterWriteInstead.With(close)
                    : Messages.RosterKnownKeys.With(string.Join("\", \"", known.Where(name => name != "$schema"))));
        }
    }

    internal int Start => _node.Start;

    /// <summary>The value of a name; null when it is not there.</summary>
    internal SourceNode? this[string name] => Find(name)?.Value;

    internal SourceMember? Find(string name) => _node.Find(name);
}
