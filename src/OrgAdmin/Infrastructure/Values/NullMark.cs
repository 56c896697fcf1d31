using System.Management.Automation;

namespace OrgAdmin.Infrastructure.Values;

/// <summary>
/// Keeps null apart from an empty text, which PowerShell makes of it for a parameter of type string: an empty text clears a field, and a
/// variable that happens to be null must not.
/// </summary>
internal sealed class NullMark : ArgumentTransformationAttribute
{
    private static readonly string Mark = new('\0', 1);

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData ?? Mark;

    internal static bool IsMark(string? value) => value == Mark;
}
