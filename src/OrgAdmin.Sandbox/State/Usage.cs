using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Sandbox.State;

// A year of usage, computed instead of stored: the same organization, hour and counts always give the same figures.
internal sealed class Usage
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    private readonly SandboxOrganization _organization;
    private readonly DateTimeOffset _now;
    private readonly DateTimeOffset _first;

    public Usage(SandboxOrganization organization, DateTimeOffset now)
    {
        _organization = organization;
        _now = now;
        _first = organization.CreationDate > now - Kept ? organization.CreationDate : now - Kept;
    }

    // The payloads per hour of devices, workflows and endpoints, in thousandths for each; connections are not billable.
    public static IReadOnlyList<PayloadKind> Kinds { get; } =
    [
        new("deviceState", "device.mqtt", "deviceCount", 6000, 220, IsBillable: true),
        new("deviceState", "flow.flow", "deviceCount", 250, 180, IsBillable: true),
        new("deviceCommand", "flow.flow", "deviceCount", 90, 140, IsBillable: true),
        new("mqttOut", "device.mqtt", "deviceCount", 300, 260, IsBillable: true),
        new("deviceConnect", "device.mqtt", "deviceCount", 40, 96, IsBillable: false),
        new("deviceDisconnect", "device.mqtt", "deviceCount", 40, 64, IsBillable: false),
        new("timer", "timer.flow", "flowCount", 1000, 48, IsBillable: true),
        new("webhook", "public.rest", "webhookCount", 12000, 900, IsBillable: true),
    ];

    // The hours of the range with figures, including the current one.
    public IEnumerable<long> Hours(DateTimeOffset start, DateTimeOffset end)
    {
        long first = Math.Max(CeilingHour(start), HourOf(_first));
        long last = Math.Min(CeilingHour(end) - 1, HourOf(_now));
        for (long hour = first; hour <= last; hour++)
        {
            yield return hour;
        }
    }

    // The days of the range with figures.
    public IEnumerable<long> Days(DateTimeOffset start, DateTimeOffset end)
    {
        long first = Math.Max(HourOf(start) / 24, HourOf(_first) / 24);
        long last = Math.Min((CeilingHour(end) - 1) / 24, HourOf(_now) / 24);
        for (long day = first; day <= last; day++)
        {
            yield return day;
        }
    }

    public long Payloads(PayloadKind kind, long hour)
    {
        long most = Count(kind.CountName) * kind.Thousandths;
        long thousandths = most * (750 + Noise(kind.Name + kind.Source, hour) % 250) / 1000;

        // Nights and weekends are quieter.
        bool isQuiet = hour % 24 is < 5 or > 20 || hour / 24 % 7 is 2 or 3;
        return (isQuiet ? thousandths * 7 / 10 : thousandths) / 1000;
    }

    // The organization's count is today's value; a year ago it was 30 percent lower.
    public long DeviceTotal(long day)
    {
        if (day < HourOf(_first) / 24 && _organization.CreationDate >= _first)
        {
            return 0;
        }

        long age = Math.Max(0, (HourOf(_now) / 24) - day);
        return Count("deviceCount") * (3650 - (3 * Math.Min(age, 365))) / 3650;
    }

    public long DevicesDeleted(long day) => Count("deviceCount") > 10 && Noise("deleted", day) % 5 == 0 ? 1 + (Noise("deleted", day) % 2) : 0;

    public NotebookDay Notebooks(long day)
    {
        long runs = Count("notebookCount") * (Noise("runs", day) % 4);
        long errored = runs > 3 && Noise("errored", day) % 6 == 0 ? 1 : 0;
        long timeout = runs > 4 && Noise("timeout", day) % 15 == 0 ? 1 : 0;
        long canceled = runs > 5 && Noise("canceled", day) % 12 == 0 ? 1 : 0;
        return new NotebookDay(runs * (4 + (Noise("minutes", day) % 9)), runs - errored - timeout - canceled, canceled, errored, timeout);
    }

    public static DateTimeOffset TimeOf(long hour) => DateTimeOffset.FromUnixTimeSeconds(hour * 3600);

    private static long HourOf(DateTimeOffset time) => time.ToUnixTimeSeconds() / 3600;

    private static long CeilingHour(DateTimeOffset time) => (time.ToUnixTimeMilliseconds() + 3599999) / 3600000;

    private long Count(string name) => _organization.Counts.TryGetValue(name, out long count) ? count : 0;

    // Pseudo-random, and the same on every machine and in every run.
    private long Noise(string what, long when)
    {
        unchecked
        {
            ulong hash = 14695981039346656037;
            foreach (char letter in _organization.Id.Concat(what))
            {
                hash = (hash ^ letter) * 1099511628211;
            }

            hash ^= (ulong)when * 0x9E3779B97F4A7C15;
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash ^= hash >> 27;
            return (long)(hash >> 17);
        }
    }
}
