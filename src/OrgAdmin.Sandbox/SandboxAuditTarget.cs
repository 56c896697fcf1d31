namespace OrgAdmin.Sandbox;

/// <summary>The target of an audited request, where the log names one.</summary>
public sealed record SandboxAuditTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="type">Application, Dashboard or OrgInvite.</param>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name; an invite's is its address.</param>
    public SandboxAuditTarget(string type, string id, string name)
    {
        Type = type;
        Id = id;
        Name = name;
    }

    /// <summary>Application, Dashboard or OrgInvite.</summary>
    public string Type { get; init; }

    /// <summary>Its id.</summary>
    public string Id { get; init; }

    /// <summary>Its name; an invite's is its address.</summary>
    public string Name { get; init; }
}
