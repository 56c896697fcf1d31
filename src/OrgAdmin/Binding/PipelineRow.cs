using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>
/// What an item says: the values on the command line, and the columns of the row or the object that came from the pipeline. The engine binds
/// the properties of any object and keeps what earlier rows had; this class looks at the object itself, so that no value of another object
/// or of an earlier row is sent by mistake.
/// </summary>
internal sealed class PipelineRow
{
    private const string DeserializedPrefix = "Deserialized.";

    private readonly InvocationInfo _invocation;
    private readonly ISet<string> _commandLine;
    private readonly PSObject? _source;

    /// <param name="invocation">The cmdlet's invocation, for the values that are bound.</param>
    /// <param name="commandLine">The parameters that stand on the command line.</param>
    /// <param name="source">The object from the pipeline; null for none, and for one that is bound by its type.</param>
    internal PipelineRow(InvocationInfo invocation, ISet<string> commandLine, PSObject? source)
    {
        _invocation = invocation;
        _commandLine = commandLine;
        _source = source;
    }

    /// <summary>The object from the pipeline.</summary>
    internal PSObject? Source => _source;

    /// <summary>Whether it is a plain row, such as those of Import-Csv, or a deserialized object.</summary>
    internal bool IsPlain => _source?.BaseObject is PSCustomObject;

    /// <summary>Whether it was an object before it was written to a file or came from another process.</summary>
    internal bool IsDeserialized => _source is not null
        && _source.TypeNames.Any(name => name.StartsWith(DeserializedPrefix, StringComparison.Ordinal));

    // Select-Object keeps the type's name and may have dropped the organization; the connection's is then not meant.
    private bool ComesFromModule => _source!.TypeNames.Any(name => name.Contains("." + typeof(Org).FullName));

    /// <summary>Whether the parameter stands on the command line, be it with an empty value.</summary>
    internal bool IsOnCommandLine(string parameter) => _commandLine.Contains(parameter);

    /// <summary>Whether the item names a value, be it an empty one: on the command line or by a column of the row.</summary>
    internal bool IsBound(string parameter) => IsOnCommandLine(parameter)
        || (IsPlain && (HasColumn(parameter) || _invocation.MyCommand.Parameters[parameter].Aliases.Any(HasColumn)));

    /// <summary>Whether a value is bound that may be sent: from the command line, or from a cell of a plain row that is not empty.</summary>
    internal bool HasValue(string parameter)
    {
        if (IsOnCommandLine(parameter))
        {
            return true;
        }

        bool mayBeUsed = !IsDeserialized || parameter is "OrgId" or "UserId";
        return mayBeUsed && IsBound(parameter)
            && _invocation.BoundParameters.TryGetValue(parameter, out object? value) && !IsEmptyCell(value);
    }

    /// <summary>Whether the row has the column.</summary>
    internal bool HasColumn(string name) => _source?.Properties[name] is not null;

    /// <summary>Refuses what the cmdlet does not take from the pipeline.</summary>
    /// <param name="takesText">Whether text from the pipeline is what the cmdlet is about.</param>
    /// <param name="deserializedTarget">The type whose deserialized objects may name a target, and nothing else; null when none may.</param>
    /// <exception cref="OrgApiException">It is null, or an object of another kind.</exception>
    internal void EnsureTaken(bool takesText, Type? deserializedTarget)
    {
        if (_source is null)
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.NullFromPipeline);
        }

        bool isTaken = _source.BaseObject switch
        {
            string => takesText,
            PSCustomObject => !IsDeserialized || _source.TypeNames[0] == DeserializedPrefix + deserializedTarget?.FullName,
            _ => false,
        };
        if (!isTaken)
        {
            throw new OrgApiException(OrgErrorKind.WrongObject, Messages.WrongObject.With(_source.TypeNames[0].ForDisplay()));
        }

        if (ComesFromModule && _invocation.MyCommand.Parameters.ContainsKey("OrgId") && !IsBound("OrgId"))
        {
            throw new OrgApiException(OrgErrorKind.WrongObject, Messages.ObjectWithoutOrgId.With(_source.TypeNames[0].ForDisplay()));
        }
    }

    private static bool IsEmptyCell(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0 || text == Validate.NullMark,
        string?[] texts => texts.All(string.IsNullOrEmpty),
        _ => false,
    };
}
