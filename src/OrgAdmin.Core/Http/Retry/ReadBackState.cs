namespace OrgAdmin.Core.Http.Retry;

/// <summary>What the API shows of a change of which no clear answer came.</summary>
internal enum ReadBackState
{
    /// <summary>The effect is there, as it was asked for: the change has been carried out.</summary>
    Done,

    /// <summary>The effect is not there, or not yet.</summary>
    Absent,

    /// <summary>The API no longer shows the place where it was to happen: only its answer to the same request tells.</summary>
    Hidden,

    /// <summary>What the API shows does not tell.</summary>
    Unknown,
}
