namespace OrgAdmin.Pipeline;

/// <summary>How far a change had come when the cmdlet ended before it could be reported.</summary>
internal enum PendingState
{
    /// <summary>The API has answered that it is done.</summary>
    Done,

    /// <summary>It was not sent, or the API has turned it away.</summary>
    NotDone,

    /// <summary>It was sent, and no answer came.</summary>
    Unknown,
}
