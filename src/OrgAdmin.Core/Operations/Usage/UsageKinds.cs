namespace OrgAdmin.Core;

/// <summary>What can be counted, as people read it.</summary>
public static class UsageKinds
{
    /// <summary>Payloads by kind and source (org.payloadCounts).</summary>
    public const string Payload = "Payload";

    /// <summary>Payloads by day or hour (org.payloadCountsBreakdown).</summary>
    public const string PayloadBreakdown = "PayloadBreakdown";

    /// <summary>Devices by day (org.deviceCounts).</summary>
    public const string Device = "Device";

    /// <summary>Minutes and runs of notebooks by day (org.notebookMinuteCounts).</summary>
    public const string NotebookMinute = "NotebookMinute";
}
