using System;

namespace OrgAdmin;

/// <summary>
/// One figure of what an organization has used: how much came from one source in one stretch of time. Rows are flat, as Export-Csv,
/// Measure-Object and Group-Object take them.
/// </summary>
public sealed class OrgUsage
{
    internal OrgUsage()
    {
    }

    /// <summary>The id of the organization.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The name of the organization; null where it is not known.</summary>
    public string? OrgName { get; internal set; }

    /// <summary>What is counted: Payload, PayloadBreakdown, Device or NotebookMinute.</summary>
    public string Kind { get; internal set; } = string.Empty;

    /// <summary>Start of the time that the figure is about (UTC).</summary>
    public DateTimeOffset? Start { get; internal set; }

    /// <summary>End of the time that the figure is about (UTC); it does not belong to it.</summary>
    public DateTimeOffset? End { get; internal set; }

    /// <summary>
    /// Where the figure comes from: of payloads the kind and the source as the API names them (deviceState/device.mqtt); of devices created,
    /// deleted or total; of notebooks minutes, completed, canceled, errored or timeout; of a breakdown all.
    /// </summary>
    public string Source { get; internal set; } = string.Empty;

    /// <summary>How many; null where bytes were asked for.</summary>
    public long? Count { get; internal set; }

    /// <summary>How many bytes; null unless they were asked for.</summary>
    public long? Bytes { get; internal set; }

    /// <summary>The same row with the name of the organization.</summary>
    internal OrgUsage OfOrg(string? name)
    {
        OrgName = name;
        return this;
    }

    /// <summary>The source and its figure.</summary>
    public override string ToString() => $"{Kind} {Source}: {Count ?? Bytes}";
}
