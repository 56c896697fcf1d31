using System;
using System.Collections.Generic;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>The kinds of value that a JSON text holds.</summary>
internal enum SourceKind
{
    /// <summary>What could not be read; it has been reported.</summary>
    Broken,
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}

/// <summary>A value of a JSON text with its place in it.</summary>
internal sealed class SourceNode
{
    private const int MostToSearch = 16;

    private static readonly List<SourceMember> NoMembers = new();
    private static readonly List<SourceNode> NoItems = new();

    private Dictionary<string, SourceMember>? _byName;
    private int _indexed;

    internal SourceNode(SourceKind kind, int start)
    {
        Kind = kind;
        Start = start;
        Members = kind == SourceKind.Object ? new List<SourceMember>() : NoMembers;
        Items = kind == SourceKind.Array ? new List<SourceNode>() : NoItems;
    }

    internal SourceKind Kind { get; set; }

    internal int Start { get; }

    /// <summary>Where the value ends: the place after its last character.</summary>
    internal int End { get; set; }

    /// <summary>What a text says, or how a number is written.</summary>
    internal string Text { get; set; } = string.Empty;

    internal List<SourceMember> Members { get; }

    internal List<SourceNode> Items { get; }

    /// <summary>The first member of a name; null when there is none.</summary>
    internal SourceMember? Find(string name)
    {
        // Objects have a few members, but for the one that has everybody.
        if (Members.Count <= MostToSearch)
        {
            foreach (SourceMember member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                {
                    return member;
                }
            }

            return null;
        }

        _byName ??= new Dictionary<string, SourceMember>(StringComparer.Ordinal);
        for (; _indexed < Members.Count; _indexed++)
        {
            if (!_byName.ContainsKey(Members[_indexed].Name))
            {
                _byName.Add(Members[_indexed].Name, Members[_indexed]);
            }
        }

        return _byName.TryGetValue(name, out SourceMember? found) ? found : null;
    }
}

/// <summary>A member of a JSON object with the place of its name.</summary>
internal sealed class SourceMember
{
    internal SourceMember(string name, int start, SourceNode value)
    {
        Name = name;
        Start = start;
        Value = value;
    }

    internal string Name { get; }

    internal int Start { get; }

    internal SourceNode Value { get; }
}
