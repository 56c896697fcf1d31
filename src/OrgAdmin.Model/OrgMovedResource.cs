namespace OrgAdmin;

/// <summary>An application or a dashboard that was moved to another owner.</summary>
public sealed class OrgMovedResource
{
    internal OrgMovedResource()
    {
    }

    /// <summary>What it is: Application or Dashboard.</summary>
    public string Kind { get; internal set; } = string.Empty;

    /// <summary>Its id: 24 hexadecimal digits.</summary>
    public string ResourceId { get; internal set; } = string.Empty;

    /// <summary>Its name.</summary>
    public string? Name { get; internal set; }

    /// <summary>The id of the organization that had it.</summary>
    public string? SourceOrgId { get; internal set; }

    /// <summary>The id of the organization that has it now; null where it went to the user's own sandbox.</summary>
    public string? DestinationOrgId { get; internal set; }

    /// <summary>Its name, or its id where it has none.</summary>
    public override string ToString() => string.IsNullOrEmpty(Name) ? ResourceId : Name!;
}
