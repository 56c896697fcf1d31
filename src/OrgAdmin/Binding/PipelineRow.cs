using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>
/// What an item says: the values on the command line, and the columns of the row or the properties of the object that came from the
/// pipeline. The engine binds the item as one object and nothing of it by name, so that no value of another object or of an earlier row is
/// sent by mistake; every value of a row is taken here.
/// </summary>
internal sealed class PipelineRow
{
    private const string DeserializedPrefix = "Deserialized.";
    private const string SelectedPrefix = "Deserialized.Selected.";

    // The first of these that a row says tells it from others.
    private static readonly RowField[] Identifying =
    {
        RowField.Email, RowField.UserId, RowField.InviteId, RowField.Name, RowField.OrgId, RowField.OrgName, RowField.Id,
    };

    private readonly ISet<string> _commandLine;
    private readonly TakenInput _taken;
    private readonly RowColumns? _columns;

    /// <param name="commandLine">The parameters that stand on the command line.</param>
    /// <param name="source">The object from the pipeline; null for none.</param>
    /// <param name="taken">What the cmdlet takes.</param>
    internal PipelineRow(ISet<string> commandLine, PSObject? source, TakenInput taken)
    {
        _commandLine = commandLine;
        _taken = taken;
        Source = source;
        _columns = IsPlain || Object is not null ? new RowColumns(source!) : null;
    }

    /// <summary>The object from the pipeline.</summary>
    internal PSObject? Source { get; }

    /// <summary>The object of ours that came; null when it was something else.</summary>
    internal ApiObject? Object => Source?.BaseObject as ApiObject;

    /// <summary>Whether it is a plain row, such as those of Import-Csv, or a deserialized object.</summary>
    internal bool IsPlain => Source?.BaseObject is PSCustomObject;

    /// <summary>Whether it was an object of a type before it was written to a file or came from another process.</summary>
    internal bool IsDeserialized => Source?.TypeNames.FirstOrDefault() is { } name
        && name.StartsWith(DeserializedPrefix, StringComparison.Ordinal)
        && !name.StartsWith(SelectedPrefix, StringComparison.Ordinal)
        && name != DeserializedPrefix + typeof(PSCustomObject).FullName;

    /// <summary>Whether it stands for a person as an object does: every value belongs to that person in that organization.</summary>
    internal bool IsObject => Object is not null || IsDeserialized;

    /// <summary>What tells the row from others; empty when it has nothing.</summary>
    internal string Identity => _columns?.Identify(Identifying) ?? string.Empty;

    // Select-Object keeps the type's name and may have dropped the organization; the connection's is then not meant.
    private bool ComesFromModule => Source!.TypeNames.Any(name => name.Contains("." + typeof(Org).FullName));

    /// <summary>Whether the parameter stands on the command line, be it with an empty value.</summary>
    internal bool IsOnCommandLine(string parameter) => _commandLine.Contains(parameter);

    /// <summary>Whether the row or the object has a column of the field.</summary>
    internal bool HasColumn(RowField field) => Uses(field) && _columns!.Has(field);

    /// <summary>What the row or the object says for a field; null when it says nothing.</summary>
    /// <exception cref="OrgApiException">Two columns say different things.</exception>
    internal object? Cell(RowField field) => Uses(field) ? _columns!.Find(field) : null;

    /// <summary>What the row or the object says for a field, as text; null when it says nothing.</summary>
    internal string? CellText(RowField field) => Cell(field) is { } value ? RowColumns.TextOf(value) : null;

    /// <summary>Whether a value is named for the field, be it an empty one: on the command line or by a column.</summary>
    internal bool IsNamed(RowField field, string parameter) => IsOnCommandLine(parameter) || HasColumn(field);

    /// <summary>The value of a field: that of the command line, else that of the cell; null when neither has one.</summary>
    /// <param name="field">The field.</param>
    /// <param name="parameter">The parameter that gives the same.</param>
    /// <param name="given">What the parameter holds.</param>
    internal string? Text(RowField field, string parameter, string? given) =>
        IsOnCommandLine(parameter) ? given ?? string.Empty : CellText(field);

    /// <summary>
    /// Who or what is named: by the command line, else by the row; null when neither has a column or a parameter for it. Both may name the
    /// same; a cell that is empty is an error, and never means another person.
    /// </summary>
    /// <exception cref="OrgApiException">The two name different ones, or an empty one.</exception>
    internal string[]? Targets(RowField field, string parameter, string?[]? given)
    {
        string name = "-" + parameter;
        string[]? inRow = HasColumn(field) ? CellTexts(field, name) : null;
        if (!IsOnCommandLine(parameter))
        {
            return inRow;
        }

        string[] onLine = Validate.FilledTexts(given, name);
        bool isSame = inRow is null || (onLine.Length == inRow.Length && onLine.Zip(inRow, (one, other) => IsSame(field, one, other)).All(same => same));
        return isSame
            ? onLine
            : throw new OrgApiException(
                OrgErrorKind.Ambiguous, Messages.RowNamesOther.With(inRow![0].ForDisplay(), name, onLine[0].ForDisplay(), ColumnOf(field)));
    }

    /// <summary>Refuses what the cmdlet does not take from the pipeline, and rows that it may misunderstand.</summary>
    /// <param name="cmdlet">The name of the cmdlet.</param>
    /// <exception cref="OrgApiException">It is null, an object of another kind, or a row whose columns were not understood.</exception>
    internal void EnsureTaken(string cmdlet)
    {
        if (Source is null)
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.NullFromPipeline);
        }

        bool isTaken = Source.BaseObject switch
        {
            string => _taken.Text,
            PSCustomObject => !IsDeserialized || _taken.Deserialized.Any(type => Source.TypeNames[0] == DeserializedPrefix + type.FullName),
            ApiObject own => _taken.Objects.Contains(own.GetType()),
            _ => false,
        };
        if (!isTaken)
        {
            string type = Source.TypeNames[0].ForDisplay();
            throw new OrgApiException(
                OrgErrorKind.WrongObject,
                Object is not null && _taken.Instead.TryGetValue(Object.GetType(), out string? instead)
                    ? Messages.WrongObjectUse.With(type, cmdlet, instead)
                    : Messages.WrongObject.With(type));
        }

        if (IsPlain && !IsDeserialized)
        {
            EnsureUnderstood(cmdlet);
        }
    }

    /// <summary>Refuses a row of another organization than those that the command line names.</summary>
    /// <param name="orgs">The organizations; null for all.</param>
    /// <exception cref="OrgApiException">It is.</exception>
    internal void EnsureAmong(IReadOnlyList<OrgIdentity>? orgs)
    {
        if (orgs is not null && CellText(RowField.OrgId) is { } own
            && !orgs.Any(org => string.Equals(org.OrgId, InvisibleText.Trim(own), StringComparison.OrdinalIgnoreCase)))
        {
            throw new OrgApiException(
                OrgErrorKind.Ambiguous,
                Messages.RowOfOtherOrg.With(
                    own.ForDisplay(), string.Join(", ", orgs.Select(org => org.OrgId)).ForDisplay(), ColumnOf(RowField.OrgId)));
        }
    }

    /// <summary>Whether the row was cut out of an object of ours, so that it must say to which organization it belongs.</summary>
    internal bool IsCutOut => IsPlain && ComesFromModule;

    /// <summary>The same sentence, with the columns that arrived where a row came.</summary>
    internal string WithColumns(string sentence) => IsPlain && !IsDeserialized ? sentence + " " + _columns!.Describe() : sentence;

    /// <summary>The name of the field's column, as the row has it.</summary>
    internal string ColumnOf(RowField field) => ColumnName.Quote(_columns?.NameOf(field) ?? field.Label);

    private static bool IsSame(RowField field, string one, string other) => field == RowField.Email
        ? EmailAddress.AreSame(one, other)
        : string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // Of a deserialized object it may be used only who is meant, where the rest is not to be sent.
    private bool Uses(RowField field) => _columns is not null
        && (!IsDeserialized || _taken.UsesDeserializedValues || field == RowField.OrgId || field == RowField.UserId);

    private string[] CellTexts(RowField field, string name) => Validate.FilledTexts(
        Cell(field) is System.Collections.IEnumerable items and not string
            ? items.Cast<object?>().Select(RowColumns.TextOf).ToArray()
            : new[] { CellText(field) },
        name);

    private void EnsureUnderstood(string cmdlet)
    {
        if (_taken.IsAboutOrganizations
            && (_columns!.NameOf(RowField.Email) ?? _columns.NameOf(RowField.UserId) ?? _columns.NameOf(RowField.InviteId)
                ?? _columns.FindNearMiss(RowField.Email)) is { } ofPerson)
        {
            throw new OrgApiException(OrgErrorKind.WrongObject, Messages.RowOfPerson.With(ColumnName.Quote(ofPerson), cmdlet));
        }

        // The other way round, an invite is not a member and a member no invite.
        foreach ((Type type, RowField own, RowField other) in new[]
        {
            (typeof(OrgInvite), RowField.InviteId, RowField.UserId), (typeof(OrgMember), RowField.UserId, RowField.InviteId),
        })
        {
            if (_taken.Instead.TryGetValue(type, out string? instead) && _columns!.Find(own) is not null && _columns.Find(other) is null)
            {
                throw new OrgApiException(OrgErrorKind.WrongObject, Messages.RowOfOther.With(ColumnOf(own), cmdlet, instead));
            }
        }

        foreach ((RowField[] fields, string[] parameters) in _taken.Fields)
        {
            if (parameters.Any(IsOnCommandLine) || fields.Any(_columns!.Has) || _columns.FindNearMiss(fields[0]) is not { } near)
            {
                continue;
            }

            throw new OrgApiException(
                OrgErrorKind.UnknownColumn,
                _columns.FindDelimiter()
                    ?? WithColumns(Messages.ColumnNotUnderstood.With(
                        ColumnName.Quote(near), fields[0].Label, string.Join(Messages.Or, parameters.Select(parameter => "-" + parameter)))));
        }
    }
}
