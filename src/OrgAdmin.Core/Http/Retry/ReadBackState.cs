namespace OrgAdmin.Core.Http.Retry;

/// <summary>What a read shows of a change whose outcome is unclear.</summary>
internal enum ReadBackState
{
    /// <summary>The effect is there as requested: the change was carried out.</summary>
    Done,

    /// <summary>The effect is not there, or not yet.</summary>
    Absent,

    /// <summary>The organization can no longer be read: only repeating the request can show the outcome.</summary>
    Hidden,

    /// <summary>The read proves nothing.</summary>
    Unknown,
}
