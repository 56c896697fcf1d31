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
    private static readonly List<SourceMember> NoMembers = new();
    private static readonly List<SourceNode> NoItems = new();

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
