namespace OrgAdmin.Pipeline;

/// <summary>The outcome of a change when the cmdlet ended before it was reported.</summary>
internal enum PendingState
{
    /// <summary>The API has confirmed it.</summary>
    Done,

    /// <summary>It was not sent, or the API refused it.</summary>
    NotDone,

    /// <summary>It was sent, and there is no clear response.</summary>
    Unknown,
}
