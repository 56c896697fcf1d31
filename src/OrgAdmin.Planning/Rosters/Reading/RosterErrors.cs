using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>Collects what is wrong with one file, and gives each report its line, column and path.</summary>
internal sealed class RosterErrors
{
    private readonly string? _file;
    private readonly List<(int Offset, OrgRosterError Error)> _found = new();

    internal RosterErrors(string? file) => _file = file;

    /// <summary>The text that the offsets count in.</summary>
    internal SourceText? Source { get; set; }

    /// <summary>The top of what was read of it.</summary>
    internal SourceNode? Root { get; set; }

    internal bool HasErrors => _found.Any(entry => !entry.Error.IsWarning);

    internal void Add(OrgRosterErrorKind kind, int offset, string message, string remedy) =>
        _found.Add((offset, new OrgRosterError(kind, message, remedy) { File = _file }));

    /// <summary>All of it in the order of the file.</summary>
    internal IReadOnlyList<OrgRosterError> ToList()
    {
        foreach ((int offset, OrgRosterError error) in _found)
        {
            (error.Line, error.Column) = Source?.At(offset) ?? (1, 1);
            error.Path = Root is null ? string.Empty : SourcePath.Of(Root, offset);
        }

        return _found.OrderBy(entry => entry.Error.IsWarning).ThenBy(entry => entry.Offset).Select(entry => entry.Error).ToList().AsReadOnly();
    }
}
