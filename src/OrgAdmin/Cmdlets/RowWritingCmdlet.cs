using System;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;

namespace OrgAdmin.Cmdlets;

/// <summary>
/// A cmdlet that changes something and takes plain rows, such as those of Import-Csv, by property name. The engine binds the properties of
/// any object; this class sees the object itself and lets only plain rows through, so that no value of another object is sent by mistake.
/// </summary>
public abstract class RowWritingCmdlet : WritingCmdlet
{
    private long _position;
    private RowLabel? _row;

    /// <summary>
    /// <para type="description">The object from the pipeline whose properties were bound.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById, ValueFromPipeline = true, DontShow = true)]
    [AllowNull]
    public PSObject? PipelineObject { get; set; }

    private protected override RowLabel? Row => _row;

    /// <summary>The type whose deserialized objects may name a target, and nothing else; null when none may.</summary>
    private protected virtual Type? DeserializedTarget => null;

    /// <summary>Whether text from the pipeline is what the cmdlet is about.</summary>
    private protected virtual bool TakesText => false;

    private protected bool IsTyped => MyInvocation.BoundParameters.ContainsKey("InputObject");

    private protected bool IsDeserialized => PipelineObject is not null
        && PipelineObject.TypeNames.Any(name => name.StartsWith("Deserialized.", StringComparison.Ordinal));

    /// <summary>Counts the item, for a file's reader finds a bad row by its number.</summary>
    protected sealed override void ProcessRecord()
    {
        _position++;
        _row = MyInvocation.ExpectingInput && PipelineObject?.BaseObject is PSCustomObject ? new RowLabel(_position, PipelineObject) : null;
        ProcessItem();
    }

    /// <summary>Does what the item asks for.</summary>
    private protected abstract void ProcessItem();

    /// <summary>Refuses what this cmdlet does not take from the pipeline.</summary>
    /// <exception cref="OrgApiException">It is null, or an object of another kind.</exception>
    private protected void CheckPipelineObject(ApiObject? inputObject)
    {
        if (!MyInvocation.ExpectingInput && !IsTyped)
        {
            return;
        }

        if (inputObject is not null)
        {
            return;
        }

        if (PipelineObject is null)
        {
            throw NullFromPipeline();
        }

        bool isTaken = PipelineObject.BaseObject switch
        {
            string => TakesText,
            PSCustomObject => !IsDeserialized || PipelineObject.TypeNames[0] == "Deserialized." + DeserializedTarget?.FullName,
            _ => false,
        };
        if (!isTaken)
        {
            throw new OrgApiException(
                OrgErrorKind.WrongObject, Messages.WrongObject.With(PipelineObject.TypeNames[0].ForDisplay()));
        }

        if (ComesFromModule && MyInvocation.MyCommand.Parameters.ContainsKey("OrgId") && !IsNamed("OrgId"))
        {
            throw new OrgApiException(OrgErrorKind.WrongObject, Messages.ObjectWithoutOrgId.With(PipelineObject.TypeNames[0].ForDisplay()));
        }
    }

    /// <summary>Whether a value is bound that may be sent: from the command line, or from a cell of a plain row that is not empty.</summary>
    private protected bool IsGiven(string parameter)
    {
        if (IsOnCommandLine(parameter))
        {
            return true;
        }

        bool mayBeUsed = !IsDeserialized || parameter is "OrgId" or "UserId";
        return mayBeUsed && IsNamed(parameter)
            && MyInvocation.BoundParameters.TryGetValue(parameter, out object? value) && !IsEmptyCell(value);
    }

    /// <summary>The organization: the typed object's own, the one that is named, or the connection's. Empty is an error, never the last.</summary>
    private protected ResourceId FindOrgId(string? orgId, ApiObject? inputObject, string? orgIdOfObject)
    {
        if (inputObject is not null)
        {
            return string.IsNullOrEmpty(orgIdOfObject)
                ? throw new OrgApiException(OrgErrorKind.WrongObject, Messages.ObjectWithoutOrgId.With(inputObject.GetType().Name))
                : ResourceId.Parse(orgIdOfObject, "-OrgId");
        }

        return IsNamed("OrgId") ? ResourceId.Parse(orgId, "-OrgId") : DefaultOrgId();
    }

    /// <summary>
    /// Whether this item names a value, be it an empty one: on the command line or by a property of the row. The engine's list of bound
    /// parameters does not tell, for it keeps what earlier rows had.
    /// </summary>
    private protected bool IsNamed(string parameter)
    {
        if (IsOnCommandLine(parameter))
        {
            return true;
        }

        return PipelineObject?.BaseObject is PSCustomObject
            && (HasProperty(parameter) || MyInvocation.MyCommand.Parameters[parameter].Aliases.Any(HasProperty));
    }

    // Select-Object keeps the type's name and may have dropped the organization; the connection's is then not meant.
    private bool ComesFromModule => PipelineObject!.TypeNames.Any(name => name.Contains("." + typeof(Org).FullName));

    private bool HasProperty(string name) => PipelineObject!.Properties[name] is not null;

    private static bool IsEmptyCell(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0 || PreserveNull.IsMark(text),
        string?[] texts => texts.All(string.IsNullOrEmpty),
        _ => false,
    };
}
