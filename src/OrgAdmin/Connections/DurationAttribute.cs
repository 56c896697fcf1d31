using System;
using System.Globalization;
using System.Management.Automation;

namespace OrgAdmin.Connections;

/// <summary>
/// Refuses what has no unit in the place of a length of time: the engine would take the number 30 for 30 ticks, where a person means days.
/// </summary>
internal sealed class DurationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        bool isRefused = value is string text ? !TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _) : value is not TimeSpan;
        return isRefused ? throw new ArgumentTransformationMetadataException(Messages.UnitExpected) : inputData;
    }
}
