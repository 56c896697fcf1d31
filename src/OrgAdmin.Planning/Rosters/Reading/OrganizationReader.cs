using System;
using System.Collections.Generic;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>Reads one organization of a roster file.</summary>
internal sealed class OrganizationReader
{
    private static readonly RosterPerson Nobody = new("@");

    private readonly RosterErrors _errors;
    private readonly ValueReader _values;
    private readonly PeopleIndex _people;
    private readonly IReadOnlyDictionary<string, RosterGroup> _groups;

    internal OrganizationReader(
        RosterErrors errors, ValueReader values, PeopleIndex people, IReadOnlyDictionary<string, RosterGroup> groups)
    {
        _errors = errors;
        _values = values;
        _people = people;
        _groups = groups;
    }

    internal RosterOrganization? Read(SourceNode node)
    {
        if (!_values.Is(node, SourceKind.Object, Messages.RosterTypeObject))
        {
            return null;
        }

        var view = new ObjectView(node, _errors, "id", "name", "set", "purge", "unmanaged", "members");
        var organization = new RosterOrganization
        {
            Id = _values.Id(view["id"]),
            Name = _values.Text(view["name"], Validate.NameLength, mayBeEmpty: false),
            Purge = _values.Flag(view["purge"]) ?? false,
            Line = _errors.Source!.LineOf(node.Start),
            Offset = node.Start,
        };
        organization.Unmanaged = _values.List(view["unmanaged"], _values.Pattern) ?? organization.Unmanaged;
        if (view["set"] is { } set)
        {
            organization.Set = ReadFields(set, view["id"] is not null);
        }

        if (view["members"] is { } members)
        {
            organization.Members = ReadMembers(members);
        }
        else if (organization.Purge)
        {
            _errors.Add(OrgRosterErrorKind.MissingKey, view.Find("purge")!.Start, Messages.RosterPurgeWithoutMembers, Messages.RosterWriteMembers);
        }

        if (view["id"] is null && view["name"] is null)
        {
            _errors.Add(OrgRosterErrorKind.MissingKey, node.Start, Messages.RosterOrganizationUnnamed, Messages.RosterWriteOrganizationId);
        }

        if (view["members"] is { } list && organization.Purge && list.Kind == SourceKind.Array && list.Items.Count == 0)
        {
            _errors.Add(OrgRosterErrorKind.EmptyWithPurge, list.Start, Messages.RosterEmptyWithPurge, Messages.RosterUseAllowEmpty);
        }

        return organization;
    }

    private IReadOnlyDictionary<string, string> ReadFields(SourceNode node, bool hasId)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!_values.Is(node, SourceKind.Object, Messages.RosterTypeObject))
        {
            return fields;
        }

        var view = new ObjectView(node, _errors, "name", "description", "billingEmail", "iconColor", "mfaMode");
        Put(fields, "name", _values.Text(view["name"], Validate.NameLength, mayBeEmpty: false));
        Put(fields, "description", _values.Text(view["description"], Validate.DescriptionLength));
        Put(fields, "billingEmail", _values.Address(view["billingEmail"]));
        Put(fields, "iconColor", _values.Text(view["iconColor"], Validate.IconColorLength));
        Put(fields, "mfaMode", _values.Word(view["mfaMode"], ApiEnum.MfaMode, OrgRosterErrorKind.InvalidValue));
        if (view.Find("name") is { } name && !hasId)
        {
            _errors.Add(OrgRosterErrorKind.NameWithoutId, name.Start, Messages.RosterNameWithoutId, Messages.RosterWriteOrganizationId);
        }

        return fields;
    }

    private static void Put(SortedDictionary<string, string> fields, string name, string? value)
    {
        if (value is not null)
        {
            fields[name] = value;
        }
    }

    private IReadOnlyList<RosterMember>? ReadMembers(SourceNode node)
    {
        if (!_values.Is(node, SourceKind.Array, Messages.RosterTypeList))
        {
            return null;
        }

        var members = new MemberCollector(_errors);
        foreach (SourceNode item in node.Items)
        {
            ReadMember(item, members);
        }

        return members.ToList();
    }

    private void ReadMember(SourceNode node, MemberCollector members)
    {
        if (!_values.Is(node, SourceKind.Object, Messages.RosterTypeObject))
        {
            return;
        }

        var view = new ObjectView(node, _errors, "email", "group", "role", "applicationRoles", "dashboardRoles", "disallowTransfer", "note");
        string? role = _values.Word(view["role"], ApiEnum.OrgRole, OrgRosterErrorKind.InvalidRole);
        if (view["role"] is null)
        {
            _errors.Add(OrgRosterErrorKind.MissingKey, node.Start, Messages.RosterRoleMissing, Messages.RosterWriteRole);
        }

        SourceMember? email = view.Find("email"), group = view.Find("group");
        if (email is null == group is null)
        {
            _errors.Add(
                email is null ? OrgRosterErrorKind.MissingKey : OrgRosterErrorKind.InvalidValue,
                node.Start,
                email is null ? Messages.RosterMemberUnnamed : Messages.RosterEmailAndGroup,
                Messages.RosterWriteEmailOrGroup);
        }

        string? address = email is null ? null : _values.Address(email.Value);
        RosterGroup? found = group is null ? null : FindGroup(group.Value);
        var member = new RosterMember(address is null ? Nobody : _people.Get(address), role ?? "none")
        {
            Group = found?.Name,
            Line = _errors.Source!.LineOf(node.Start),
            Offset = node.Start,
            ApplicationRoles = _values.Roles(view["applicationRoles"]),
            DashboardRoles = _values.Roles(view["dashboardRoles"]),
            DisallowTransfer = _values.Flag(view["disallowTransfer"]),
            Note = _values.Text(view["note"], Validate.DescriptionLength),
        };
        if (address is not null)
        {
            members.Add(member);
        }
        else if (found is not null)
        {
            members.Add(found, member);
        }
    }

    private RosterGroup? FindGroup(SourceNode node)
    {
        string? name = _values.Text(node, int.MaxValue);
        if (name is null || _groups.TryGetValue(name, out RosterGroup? group))
        {
            return name is null ? null : _groups[name];
        }

        _errors.Add(
            OrgRosterErrorKind.UnknownGroup,
            node.Start,
            Messages.RosterUnknownGroup.With(name.ForDisplay()),
            RosterWords.Closest(_groups.Keys, name) is { } close
                ? Messages.RosterWriteInstead.With(close)
                : Messages.RosterDefineGroup.With(name.ForDisplay()));
        return null;
    }
}
