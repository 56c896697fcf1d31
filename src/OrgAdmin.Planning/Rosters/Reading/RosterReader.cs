using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>Makes a roster of a file's JSON, and reports all that is wrong with it.</summary>
internal sealed class RosterReader
{
    private const int Version = 1;

    private readonly RosterErrors _errors;
    private readonly ValueReader _values;
    private readonly PeopleIndex _people = new();
    private readonly Dictionary<string, RosterGroup> _groups = new();
    private readonly Dictionary<string, int> _organizations = new();

    internal RosterReader(RosterErrors errors)
    {
        _errors = errors;
        _values = new ValueReader(errors);
    }

    internal void Read(SourceNode root, Roster roster)
    {
        if (!_values.Is(root, SourceKind.Object, Messages.RosterTypeObject))
        {
            return;
        }

        var view = new ObjectView(root, _errors, "$schema", "roster", "policy", "people", "groups", "organizations");
        _values.Text(view["$schema"], int.MaxValue);
        ReadVersion(view);
        if (view["policy"] is { } policy)
        {
            roster.Policy = ReadPolicy(policy);
        }

        if (view["people"] is { } people && _values.Is(people, SourceKind.Object, Messages.RosterTypeObject))
        {
            people.Members.ForEach(ReadPerson);
        }

        if (view["groups"] is { } groups && _values.Is(groups, SourceKind.Object, Messages.RosterTypeObject))
        {
            groups.Members.ForEach(ReadGroup);
        }

        roster.People = _people.Described;
        ReadOrganizations(view, roster);
    }

    private void ReadVersion(ObjectView view)
    {
        if (view["roster"] is not { } version)
        {
            _errors.Add(OrgRosterErrorKind.MissingKey, view.Start, Messages.RosterVersionMissing, Messages.RosterWriteVersion);
        }
        else if (_values.Is(version, SourceKind.Number, Messages.RosterTypeNumber) && version.Text != "1")
        {
            _errors.Add(OrgRosterErrorKind.WrongVersion, version.Start, Messages.RosterWrongVersion.With(version.Text.ForDisplay(), Version), Messages.RosterWriteVersion);
        }
    }

    private RosterPolicy ReadPolicy(SourceNode node)
    {
        var policy = new RosterPolicy();
        if (_values.Is(node, SourceKind.Object, Messages.RosterTypeObject))
        {
            var view = new ObjectView(node, _errors, "minimumAdmin", "requiredAdmins", "allowedDomains", "protect");
            policy.MinimumAdmin = _values.Count(view["minimumAdmin"], 1);
            policy.RequiredAdmins = _values.List(view["requiredAdmins"], _values.Address) ?? policy.RequiredAdmins;
            policy.AllowedDomains = _values.List(view["allowedDomains"], _values.Domain);
            policy.Protect = _values.List(view["protect"], _values.Address) ?? policy.Protect;
        }

        return policy;
    }

    private void ReadPerson(SourceMember member)
    {
        string? email = _values.Address(member.Name, member.Start);
        if (!_values.Is(member.Value, SourceKind.Object, Messages.RosterTypeObject))
        {
            return;
        }

        var view = new ObjectView(member.Value, _errors, "userId", "aka", "expires", "note");
        var person = new RosterPerson(email ?? member.Name)
        {
            UserId = _values.Id(view["userId"]),
            Expires = _values.Expiry(view["expires"]),
            Note = _values.Text(view["note"], Validate.DescriptionLength),
            Line = _errors.Source!.LineOf(member.Start),
            Offset = member.Start,
        };
        person.Aka = _values.List(view["aka"], _values.Address) ?? person.Aka;
        if (email is not null && _people.Add(person) is { } other && !IsRepeatedKey(other, person))
        {
            _errors.Add(
                OrgRosterErrorKind.DuplicatePerson,
                member.Start,
                Messages.RosterDuplicatePerson.With(person.Email.ForDisplay(), other.Email.ForDisplay(), other.Line, person.Line),
                Messages.RosterKeepOnePerson);
        }
    }

    // The same key twice has been reported as that.
    private static bool IsRepeatedKey(RosterPerson one, RosterPerson other) => one.Email == other.Email;

    private void ReadGroup(SourceMember member)
    {
        IReadOnlyList<SourceNode> nodes =
            _values.List(member.Value, node => _values.Address(node) is null ? null : node) ?? new List<SourceNode>();
        var seen = new Dictionary<RosterPerson, int>();
        foreach (SourceNode node in nodes)
        {
            RosterPerson person = _people.Get(node.Text);
            int line = _errors.Source!.LineOf(node.Start);
            if (seen.TryGetValue(person, out int first))
            {
                _errors.Add(
                    OrgRosterErrorKind.DuplicatePerson,
                    node.Start,
                    Messages.RosterTwiceInGroup.With(node.Text.ForDisplay(), member.Name.ForDisplay(), first, line),
                    Messages.RosterKeepOnePerson);
            }

            seen[person] = line;
        }

        _groups[member.Name] = new RosterGroup(member.Name, seen.Keys.ToList());
    }

    private void ReadOrganizations(ObjectView view, Roster roster)
    {
        SourceNode? list = view["organizations"];
        if (list is null || (list.Kind == SourceKind.Array && list.Items.Count == 0))
        {
            _errors.Add(OrgRosterErrorKind.NoOrganization, list?.Start ?? view.Start, Messages.RosterNoOrganization, Messages.RosterWriteOrganization);
            return;
        }

        var reader = new OrganizationReader(_errors, _values, _people, _groups);
        var organizations = new List<RosterOrganization>();
        foreach (SourceNode node in _values.Is(list, SourceKind.Array, Messages.RosterTypeList) ? list.Items : new List<SourceNode>())
        {
            if (reader.Read(node) is { } organization)
            {
                organizations.Add(organization);
                FindTwice(organization, node.Start);
            }
        }

        roster.Organizations = organizations.AsReadOnly();
    }

    private void FindTwice(RosterOrganization organization, int offset)
    {
        string? key = organization.Id
            ?? (organization.Name is null ? null : UnicodeForm.Compose(organization.Name).ToUpperInvariant());
        if (key is not null && _organizations.TryGetValue(key, out int first))
        {
            _errors.Add(
                OrgRosterErrorKind.DuplicateOrganization,
                offset,
                Messages.RosterDuplicateOrganization.With(organization.ToString().ForDisplay(), first, organization.Line),
                Messages.RosterMergeEntries);
        }
        else if (key is not null)
        {
            _organizations.Add(key, organization.Line);
        }
    }
}
