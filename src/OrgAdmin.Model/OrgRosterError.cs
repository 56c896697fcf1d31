namespace OrgAdmin;

/// <summary>One thing that is wrong with a roster file or with rows, or that they warn of.</summary>
public sealed class OrgRosterError
{
    internal OrgRosterError(OrgRosterErrorKind kind, string message, string remedy)
    {
        Kind = kind;
        Message = message;
        Remedy = remedy;
    }

    /// <summary>What is wrong.</summary>
    public OrgRosterErrorKind Kind { get; }

    /// <summary>Whether the roster can be used all the same.</summary>
    public bool IsWarning => Kind >= OrgRosterErrorKind.FewAdmins;

    /// <summary>The file; null for rows.</summary>
    public string? File { get; internal set; }

    /// <summary>The line, from 1; for rows the row's number.</summary>
    public int Line { get; internal set; }

    /// <summary>The character in the line, from 1; 0 for rows.</summary>
    public int Column { get; internal set; }

    /// <summary>Where in the roster: <c>organizations[0].members[3].role</c>; for rows the column's name.</summary>
    public string Path { get; internal set; } = string.Empty;

    /// <summary>What is wrong, as a sentence.</summary>
    public string Message { get; }

    /// <summary>What to write instead.</summary>
    public string Remedy { get; }

    /// <summary>Place, message and remedy in one line: <c>roster.json:12:5: …</c>.</summary>
    public override string ToString() => $"{Describe()} {Remedy}".TrimEnd();

    /// <summary>Place and message in one line.</summary>
    internal string Describe()
    {
        string place = File is null ? Messages.RosterRow.With(Line) : $"{File}:{Line}:{Column}";
        string path = Path.Length == 0 ? string.Empty : $"{Path}: ";
        return $"{place}: {path}{Message}";
    }
}
