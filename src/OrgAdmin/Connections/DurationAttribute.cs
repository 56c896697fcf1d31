using System;
using System.Globalization;
using System.Management.Automation;

namespace OrgAdmin.Connections;

/// <summary>Refuses a duration without a unit: the engine would read the number 30 as 30 ticks, where the user means days.</summary>
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
