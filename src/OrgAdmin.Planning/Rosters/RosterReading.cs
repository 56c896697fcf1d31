using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Rosters;

/// <summary>What came of reading a roster: the roster, or all that is wrong with it.</summary>
public sealed class RosterReading
{
    internal RosterReading(Roster? roster, IReadOnlyList<OrgRosterError> reports)
    {
        Roster = roster;
        Reports = reports;
    }

    /// <summary>The roster; null when anything is wrong with it.</summary>
    public Roster? Roster { get; }

    /// <summary>Errors and then warnings, each in the order of the file.</summary>
    public IReadOnlyList<OrgRosterError> Reports { get; }

    /// <summary>What is wrong.</summary>
    public IEnumerable<OrgRosterError> Errors => Reports.Where(report => !report.IsWarning);

    /// <summary>What is odd.</summary>
    public IEnumerable<OrgRosterError> Warnings => Reports.Where(report => report.IsWarning);
}
