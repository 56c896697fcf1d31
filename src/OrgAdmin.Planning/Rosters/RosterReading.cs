using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Rosters;

/// <summary>What came of reading a roster: the roster, or all that is wrong with it.</summary>
public sealed class RosterReading
{
    private const int MostShown = 20;

    internal RosterReading(Roster? roster, IReadOnlyList<OrgRosterError> reports)
    {
        Roster = roster;
        Reports = reports;
    }

    /// <summary>The roster; null when anything is wrong with it.</summary>
    public Roster? Roster { get; }

    /// <summary>Errors and then warnings, each in the order of the file.</summary>
    public IReadOnlyList<OrgRosterError> Reports { get; }

    /// <summary>The roster, where it can be used.</summary>
    /// <exception cref="OrgApiException">It cannot; the message says what is wrong with it.</exception>
    public Roster Require()
    {
        if (Roster is not null)
        {
            return Roster;
        }

        List<OrgRosterError> errors = Errors.ToList();
        string shown = string.Join(" ", errors.Take(MostShown));
        string more = errors.Count > MostShown ? " " + Messages.RosterMoreErrors.With(errors.Count - MostShown) : string.Empty;
        string what = errors.Select(error => error.File).FirstOrDefault(file => file is not null) is { } file
            ? Messages.RosterTheFile.With(file)
            : Messages.RosterInvalidRows;
        throw new OrgApiException(
            OrgErrorKind.InvalidRoster,
            Messages.RosterInvalid.With(what, Plural.Of(errors.Count, Messages.RosterOneError, Messages.RosterErrors), shown + more));
    }

    /// <summary>What is wrong.</summary>
    public IEnumerable<OrgRosterError> Errors => Reports.Where(report => !report.IsWarning);

    /// <summary>What is odd.</summary>
    public IEnumerable<OrgRosterError> Warnings => Reports.Where(report => report.IsWarning);
}
