using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>Reads one row: who is to have which role in which organization.</summary>
internal sealed class RowReader
{
    internal const string Email = "Email";

    private const string Role = "Role";
    private const string OrgId = "OrgId";
    private const string OrgName = "OrgName";
    private const string ApplicationRoles = "ApplicationRoles";
    private const string DashboardRoles = "DashboardRoles";
    private const string DisallowTransfer = "DisallowTransfer";
    private const string Expires = "Expires";
    private const string Note = "Note";

    // The names by which a column is known, as they are compared.
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["email"] = Email,
        ["mail"] = Email,
        ["emailaddress"] = Email,
        ["role"] = Role,
        ["orgid"] = OrgId,
        ["organizationid"] = OrgId,
        ["organisationid"] = OrgId,
        ["orgname"] = OrgName,
        ["organization"] = OrgName,
        ["organisation"] = OrgName,
        ["org"] = OrgName,
        ["organizationname"] = OrgName,
        ["organisationname"] = OrgName,
        ["applicationroles"] = ApplicationRoles,
        ["applicationrole"] = ApplicationRoles,
        ["dashboardroles"] = DashboardRoles,
        ["dashboardrole"] = DashboardRoles,
        ["disallowtransfer"] = DisallowTransfer,
        ["expires"] = Expires,
        ["note"] = Note,
    };

    private static readonly Regex Ignored = new(@"^ï»¿|[\s\p{Pd}\uFEFF\u200B-\u200D\u2060_]|\[[^\]]*\]\s*$", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<OrgRosterError> _reports;
    private readonly int _number;

    internal RowReader(IReadOnlyDictionary<string, string?> row, int number, List<OrgRosterError> reports)
    {
        _number = number;
        _reports = reports;
        foreach (KeyValuePair<string, string?> cell in row)
        {
            string name = Ignored.Replace(cell.Key, string.Empty).ToLowerInvariant();
            string value = (cell.Value ?? string.Empty).Trim().Trim('\uFEFF', '\u200B');
            if (value.Length == 0 || !Columns.TryGetValue(name, out string? column))
            {
                continue;
            }

            if (_values.TryGetValue(column, out string? other) && other != value)
            {
                Report(OrgRosterErrorKind.DuplicateKey, cell.Key, Messages.RosterTwoColumns.With(column, other.ForDisplay(), value.ForDisplay()), Messages.RosterKeepOneColumn);
            }

            _values[column] = value;
        }
    }

    internal void Report(OrgRosterErrorKind kind, string column, string message, string remedy) =>
        _reports.Add(new OrgRosterError(kind, message, remedy) { Line = _number, Path = column });

    internal (RosterMember Member, string? OrgId, string? OrgName)? Read(PeopleIndex people, string? defaultOrgId)
    {
        int before = _reports.Count;
        string? email = Needed(Email, Messages.RosterWriteAddress);
        if (email is not null && Encoding(email) is { } meant)
        {
            Report(OrgRosterErrorKind.WrongEncoding, Email, Messages.RosterDoubleDecoded.With(email.ForDisplay()), meant);
        }
        else if (email is not null && ValueReader.WhyNoAddress(email) is { } why)
        {
            Report(OrgRosterErrorKind.InvalidAddress, Email, why, Messages.RosterWriteAddress);
        }

        string? role = Word(Needed(Role, Messages.RosterWriteRole), ApiEnum.OrgRole, Role);
        string? orgId = Value(OrgId) ?? (Value(OrgName) is null ? defaultOrgId : null);
        if (orgId is not null && !ResourceId.IsValid(orgId))
        {
            Report(OrgRosterErrorKind.InvalidId, OrgId, Messages.RosterBadId.With(orgId.ForDisplay()), Messages.RosterWriteId);
        }
        else if (orgId is null && Value(OrgName) is null)
        {
            Report(OrgRosterErrorKind.MissingKey, OrgId, Messages.RosterRowWithoutOrg, Messages.RosterNameOrgOfRow);
        }

        IReadOnlyDictionary<string, string>? applications = Roles(ApplicationRoles), dashboards = Roles(DashboardRoles);
        bool? disallowTransfer = Flag();
        DateTimeOffset? expires = Expiry();
        if (_reports.Count > before)
        {
            return null;
        }

        RosterPerson person = people.Get(email!);
        SetExpiry(people, person, expires);
        return (
            new RosterMember(person, role!)
            {
                ApplicationRoles = applications,
                DashboardRoles = dashboards,
                DisallowTransfer = disallowTransfer,
                Note = Value(Note),
                Line = _number,
            },
            orgId?.ToLowerInvariant(),
            orgId is null || Value(OrgId) is not null ? Value(OrgName) : null);
    }

    private static string? Encoding(string text) => text.IndexOf('\uFFFD') >= 0
        ? Messages.RosterSaveAsUtf8
        : DoubleDecoding.Repair(text) is { } repaired ? Messages.RosterWriteInstead.With(repaired.ForDisplay()) : null;

    private string? Value(string column) => _values.TryGetValue(column, out string? value) ? value : null;

    private string? Needed(string column, string remedy)
    {
        if (Value(column) is null)
        {
            Report(OrgRosterErrorKind.MissingKey, column, Messages.RosterCellMissing.With(column), remedy);
        }

        return Value(column);
    }

    private string? Word(string? given, ApiEnum words, string column)
    {
        string? word = given is null ? null : RosterWords.Find(words, given);
        if (given is not null && word is null)
        {
            Report(OrgRosterErrorKind.InvalidRole, column, Messages.RosterBadWord.With(given.ForDisplay()), RosterWords.Advice(words, given));
        }

        return word;
    }

    /// <summary>Roles as Export-Csv writes them: <c>id=role, id=role</c>, or with semicolons. An empty cell leaves them as they are.</summary>
    private IReadOnlyDictionary<string, string>? Roles(string column)
    {
        if (Value(column) is not { } text)
        {
            return null;
        }

        var roles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in text.Split(',', ';').Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            int equals = part.IndexOf('=');
            string id = (equals < 0 ? part : part.Substring(0, equals)).Trim().ToLowerInvariant();
            if (equals < 0 || !ResourceId.IsValid(id))
            {
                Report(OrgRosterErrorKind.InvalidId, column, Messages.RosterBadRolePair.With(part.ForDisplay()), Messages.RosterWriteRolePair);
            }
            else if (Word(part.Substring(equals + 1).Trim(), ApiEnum.ResourceRole, column) is { } role)
            {
                if (roles.TryGetValue(id, out string? other) && other != role)
                {
                    Report(OrgRosterErrorKind.DuplicateKey, column, Messages.RosterDuplicateResource.With(id), Messages.RosterKeepOneKey);
                }

                roles[id] = role;
            }
        }

        if (roles.Count > Validate.RoleListLength)
        {
            Report(
                OrgRosterErrorKind.TooManyOverrides,
                column,
                Messages.RosterTooManyOverrides.With(roles.Count),
                Messages.RosterKeepOverrides.With(Validate.RoleListLength));
        }

        return roles;
    }

    private bool? Flag()
    {
        string? text = Value(DisallowTransfer);
        if (text is null || bool.TryParse(text, out _))
        {
            return text is null ? null : bool.Parse(text);
        }

        Report(OrgRosterErrorKind.InvalidValue, DisallowTransfer, Messages.RosterBadWord.With(text.ForDisplay()), Messages.RosterWriteOneOf.With("true\", \"false"));
        return null;
    }

    private DateTimeOffset? Expiry()
    {
        if (Value(Expires) is not { } text)
        {
            return null;
        }

        DateTimeOffset? end = ValueReader.ParseExpiry(text);
        if (end is null)
        {
            Report(OrgRosterErrorKind.InvalidDate, Expires, Messages.RosterBadDate.With(text.ForDisplay()), Messages.RosterWriteDate);
        }

        return end;
    }

    // An end holds in every organization, so that two rows cannot give two.
    private void SetExpiry(PeopleIndex people, RosterPerson person, DateTimeOffset? expires)
    {
        if (expires is null || person.Expires == expires)
        {
            return;
        }

        if (person.Expires is not null)
        {
            Report(
                OrgRosterErrorKind.DuplicatePerson,
                Expires,
                Messages.RosterTwoExpiries.With(person.Email.ForDisplay(), person.Line, _number),
                Messages.RosterKeepOnePerson);
            return;
        }

        person.Expires = expires;
        person.Line = _number;
        people.Describe(person);
    }
}
