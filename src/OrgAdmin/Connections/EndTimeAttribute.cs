using System;
using System.Globalization;
using System.Management.Automation;

namespace OrgAdmin.Connections;

/// <summary>
/// Takes the end of something as a time, or as a time span from now. A number has no unit and is refused: the engine would read it as ticks.
/// </summary>
internal sealed class EndTimeAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            DateTimeOffset time => time,

            // Without a time zone it is the user's own.
            DateTime time => new DateTimeOffset(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Local) : time),
            TimeSpan span => FromNow(span),
            string text when IsSpan(text, out TimeSpan span) => FromNow(span),
            string text when DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out DateTimeOffset time) => time,
            _ => throw new ArgumentTransformationMetadataException(Messages.EndExpected),
        };
    }

    private static bool IsSpan(string text, out TimeSpan span)
    {
        span = default;
        return text.IndexOf(':') >= 0 && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out span);
    }

    private static DateTimeOffset FromNow(TimeSpan span)
    {
        try
        {
            return DateTimeOffset.UtcNow + span;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new ArgumentTransformationMetadataException(Messages.EndExpected);
        }
    }
}
