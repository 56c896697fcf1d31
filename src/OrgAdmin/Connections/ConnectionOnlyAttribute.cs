using System.Management.Automation;

namespace OrgAdmin.Connections;

/// <summary>Refuses text as a connection: it may be a token, and the engine's own error message would repeat it.</summary>
internal sealed class ConnectionOnlyAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string
            ? throw new ArgumentTransformationMetadataException(Messages.ConnectionExpected)
            : inputData;
}
