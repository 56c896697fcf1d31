using System.Management.Automation;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>
/// Keeps null apart from an empty text, which PowerShell makes of it for a parameter of type string: an empty text clears a field, and a
/// variable that happens to be null must not.
/// </summary>
internal sealed class PreserveNull : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData ?? Validate.NullMark;

    internal static bool IsMark(string? value) => value == Validate.NullMark;
}
