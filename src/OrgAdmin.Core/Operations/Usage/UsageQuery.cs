using System;

namespace OrgAdmin.Core;

/// <summary>The query of the four operations that count what an organization has used; each takes the part that it has.</summary>
public sealed class UsageQuery
{
    /// <summary>Start of the time; null leaves it to the API.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>End of the time; null leaves it to the API.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>Whether bytes are counted in place of payloads.</summary>
    public bool AsBytes { get; set; }

    /// <summary>Whether payloads that are not billed are counted, too.</summary>
    public bool IncludeNonBillable { get; set; }

    /// <summary>How long a time one figure of a breakdown stands for: a day or an hour.</summary>
    public TimeSpan Resolution { get; set; } = TimeSpan.FromDays(1);
}
