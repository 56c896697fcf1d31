namespace OrgAdmin;

/// <summary>Where a change comes from, seen from an earlier roster (<c>-Baseline</c>).</summary>
public enum OrgRosterOrigin
{
    /// <summary>The file says something else than the earlier one.</summary>
    File,

    /// <summary>The file says what the earlier one said; the organization has moved away from it.</summary>
    Drift,
}
