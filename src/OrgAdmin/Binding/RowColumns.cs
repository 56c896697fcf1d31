using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>The columns of a row, found by their normalized names, and what stands in its cells.</summary>
internal sealed class RowColumns
{
    private const int MostShown = 30;

    private readonly List<(string Key, PSPropertyInfo Column)> _all;

    internal RowColumns(PSObject row) =>
        _all = row.Properties.Select(column => (ColumnName.Normalize(column.Name), column)).ToList();

    /// <summary>Whether there is a column of the field.</summary>
    internal bool Has(RowField field) => _all.Any(one => field.IsNamed(one.Key));

    /// <summary>What the row says for a field: the value of the cell that is filled; null when none is.</summary>
    /// <exception cref="OrgApiException">Two columns say different things, or the cell cannot be read.</exception>
    internal object? Find(RowField field)
    {
        (string Name, object Value)? found = null;
        foreach ((_, PSPropertyInfo column) in _all.Where(one => field.IsNamed(one.Key)))
        {
            if (Read(column) is not { } value || IsEmpty(value))
            {
                continue;
            }

            if (found is { } first && !AreSame(field, first.Value, value))
            {
                throw new OrgApiException(
                    OrgErrorKind.Ambiguous,
                    Messages.ColumnsDiffer.With(
                        ColumnName.Quote(first.Name), TextOf(first.Value).ForDisplay(), ColumnName.Quote(column.Name), TextOf(value).ForDisplay(),
                        field.Label));
            }

            found ??= (column.Name, value);
        }

        return found?.Value;
    }

    /// <summary>The name of the field's first column, as the row has it; null when there is none.</summary>
    internal string? NameOf(RowField field) => _all.Where(one => field.IsNamed(one.Key)).Select(one => one.Column.Name).FirstOrDefault();

    /// <summary>The first column that is not known and looks as if it were meant for the field; null when there is none.</summary>
    internal string? FindNearMiss(RowField field) =>
        _all.Where(one => field.IsNearly(one.Key)).Select(one => one.Column.Name).FirstOrDefault();

    /// <summary>What tells the row from others: what it says for the first of the fields, else whatever it says first.</summary>
    internal string Identify(IEnumerable<RowField> fields) =>
        fields.SelectMany(field => _all.Where(one => field.IsNamed(one.Key))).Concat(_all)
            .Select(one => TextOrNothing(one.Column)).FirstOrDefault(text => text.Length > 0) ?? string.Empty;

    /// <summary>A sentence that lists the columns, or says how a file that came as one column is read.</summary>
    internal string Describe()
    {
        if (FindDelimiter() is { } delimiter)
        {
            return delimiter;
        }

        string names = string.Join(", ", _all.Take(MostShown).Select(one => ColumnName.Quote(one.Column.Name)));
        return Messages.RowColumns.With(names + (_all.Count > MostShown ? ", …" : string.Empty));
    }

    /// <summary>How a file that came as one column is to be read; null when the columns came apart.</summary>
    internal string? FindDelimiter()
    {
        if (_all.Count != 1)
        {
            return null;
        }

        string name = _all[0].Column.Name;
        if (InvisibleText.Trim(name).TrimStart('\uFEFF', '"').StartsWith("sep=", System.StringComparison.OrdinalIgnoreCase))
        {
            return Messages.FileBeginsWithSep.With(ColumnName.Quote(name));
        }

        return name.IndexOf(';') >= 0 ? Messages.OtherDelimiter.With(ColumnName.Quote(name), "';'")
            : name.IndexOf('\t') >= 0 ? Messages.OtherDelimiter.With(ColumnName.Quote(name), "\"`t\"")
            : null;
    }

    /// <summary>A value as text, independent of the culture.</summary>
    internal static string TextOf(object? value) => Unwrap(value) switch
    {
        null => string.Empty,
        string text => text,
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(TextOf)),
        var other => LanguagePrimitives.ConvertTo<string>(other),
    };

    /// <summary>The value without PowerShell's wrapping, unless it is an object that consists of that.</summary>
    internal static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    private static bool IsEmpty(object value) => value switch
    {
        string text => InvisibleText.IsEmpty(text),
        IDictionary table => table.Count == 0,
        IEnumerable items => items.Cast<object?>().All(item => Unwrap(item) is not { } inner || IsEmpty(inner)),
        System.DBNull => true,
        _ => false,
    };

    private static bool AreSame(RowField field, object one, object other)
    {
        string first = InvisibleText.Trim(TextOf(one)), second = InvisibleText.Trim(TextOf(other));
        return field == RowField.Email
            ? EmailAddress.AreSame(first, second)
            : string.Equals(
                first,
                second,
                field == RowField.OrgId || field == RowField.UserId || field == RowField.InviteId || field == RowField.OrgName || field == RowField.Role
                    ? System.StringComparison.OrdinalIgnoreCase
                    : System.StringComparison.Ordinal);
    }

    private static object? Read(PSPropertyInfo column)
    {
        try
        {
            return Unwrap(column.Value);
        }
        catch (GetValueException e)
        {
            throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.CellFails.With(ColumnName.Quote(column.Name)), e);
        }
    }

    private static string TextOrNothing(PSPropertyInfo column)
    {
        try
        {
            return InvisibleText.Trim(TextOf(column.Value));
        }
        catch (System.Exception e) when (e is GetValueException or PSInvalidCastException)
        {
            // A property that is a script, and fails, or a value that has no text.
            return string.Empty;
        }
    }
}
