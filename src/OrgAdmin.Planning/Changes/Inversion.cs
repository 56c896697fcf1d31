using System;

namespace OrgAdmin.Planning.Changes;

/// <summary>How a change is taken back: by another change, or not at all.</summary>
public sealed class Inversion
{
    private Inversion(OrgChange? change, string? whyNot)
    {
        Change = change;
        WhyNot = whyNot;
    }

    /// <summary>The change that takes it back; null when there is none.</summary>
    public OrgChange? Change { get; }

    /// <summary>Why there is none; null when there is one.</summary>
    public string? WhyNot { get; }

    internal static Inversion By(OrgChange change) => new(change ?? throw new ArgumentNullException(nameof(change)), null);

    internal static Inversion None(string whyNot) => new(null, whyNot);
}
