using System;
using System.Globalization;
using System.Management.Automation;

namespace OrgAdmin.Binding;

/// <summary>Takes a point in time as DateTimeOffset, as DateTime, as text, or as a TimeSpan, which says how long ago it was.</summary>
internal sealed class MomentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        try
        {
            return value switch
            {
                DateTimeOffset time => time,

                // Like everywhere in .NET, a time of unknown kind counts as local.
                DateTime time => new DateTimeOffset(time),
                TimeSpan ago => Ago(ago),
                string text => Parse(text),
                _ => throw Refused(),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // Too long ago, or in the year 10000.
            throw Refused();
        }
    }

    private static DateTimeOffset Parse(string text)
    {
        // A number alone would be read as days, or as a year.
        if (text.IndexOf(':') > 0 && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan ago))
        {
            return Ago(ago);
        }

        return text.IndexOfAny(new[] { '-', '/' }) > 0
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out DateTimeOffset time)
                ? time
                : throw Refused();
    }

    private static DateTimeOffset Ago(TimeSpan ago) => ago >= TimeSpan.Zero ? DateTimeOffset.UtcNow - ago : throw Refused();

    private static ArgumentTransformationMetadataException Refused() => new(Messages.MomentExpected);
}
