namespace OrgAdmin;

/// <summary>One limit of an organization, and how much of it is used. Rows are flat, as Export-Csv takes them.</summary>
public sealed class OrgLimit
{
    internal OrgLimit()
    {
    }

    /// <summary>The id of the organization.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The name of the organization.</summary>
    public string? OrgName { get; internal set; }

    /// <summary>What is limited: the property of <see cref="OrgLimits"/>, for example Member, Device or Payload.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>How much is used; null where the API does not count it. Of members, those and the pending invites.</summary>
    public long? Used { get; internal set; }

    /// <summary>The limit.</summary>
    public long Limit { get; internal set; }

    /// <summary>How much of the limit is used, in percent with one digit behind the point; null where that is not known.</summary>
    public double? Percent { get; internal set; }

    /// <summary>How much is left, negative where the limit is exceeded; null where that is not known.</summary>
    public long? Free => Limit - Used;

    /// <summary>The limit and how much of it is used.</summary>
    public override string ToString() => $"{Name}: {Used} / {Limit}";
}
