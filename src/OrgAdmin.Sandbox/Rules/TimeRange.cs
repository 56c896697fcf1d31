using System;
using System.Globalization;
using OrgAdmin.Sandbox.Http;

namespace OrgAdmin.Sandbox.Rules;

// A range from start (inclusive) to end (exclusive). The defaults are not documented; here they are the last thirty days.
internal sealed class TimeRange
{
    private static readonly TimeSpan Default = TimeSpan.FromDays(30);

    public TimeRange(Call call)
    {
        End = Find(call, "end") ?? call.Now;
        Start = Find(call, "start") ?? End - Default;
        if (Start > End)
        {
            throw ApiFault.Validation("\"start\" must be before \"end\"");
        }
    }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    // Milliseconds since 1970.
    public static DateTimeOffset? Find(Call call, string name)
    {
        if (call.Query.Find(name) is not { } text)
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long milliseconds)
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw ApiFault.Validation($"\"{name}\" must be milliseconds since 1970");
    }
}
