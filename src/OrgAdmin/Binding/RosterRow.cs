using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace OrgAdmin.Binding;

/// <summary>A row of a roster that came down the pipeline, as texts by the names of its columns.</summary>
internal static class RosterRow
{
    private static readonly Type[] Objects = { typeof(OrgMember), typeof(OrgInvite) };

    /// <summary>Rows, and the members and invites of this module, be they of this process or not.</summary>
    private static readonly TakenInput Taken = new()
    {
        Objects = Objects,
        Deserialized = Objects,
        UsesDeserializedValues = true,
        Fields = new[] { TakenInput.Organization, TakenInput.Email, TakenInput.Role },
    };

    /// <summary>Reads a row.</summary>
    /// <param name="onCommandLine">The parameters that stand on the command line.</param>
    /// <param name="source">What came.</param>
    /// <param name="cmdlet">The name of the cmdlet.</param>
    /// <exception cref="OrgApiException">It is no row, or a column looks as if it were meant for a field and is not known.</exception>
    internal static IReadOnlyDictionary<string, string?> Read(ISet<string> onCommandLine, PSObject? source, string cmdlet)
    {
        new PipelineRow(onCommandLine, source, Taken).EnsureTaken(cmdlet);
        return source!.Properties.ToDictionary(column => column.Name, TextOf, StringComparer.Ordinal);
    }

    private static string? TextOf(PSPropertyInfo column)
    {
        try
        {
            return RowColumns.TextOf(column.Value);
        }
        catch (Exception e) when (e is GetValueException or PSInvalidCastException)
        {
            throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.CellFails.With(ColumnName.Quote(column.Name)), e);
        }
    }
}
