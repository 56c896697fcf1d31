namespace OrgAdmin;

/// <summary>What is known of a request that failed: the ground on which it is sent again, or not. Behind the last three a change may have been carried out.</summary>
internal enum RetryClass
{
    /// <summary>The API has refused it, or it was not sent and would not be.</summary>
    Final,

    /// <summary>Nothing reached the API: it may be sent again, whatever it is.</summary>
    NotSent,

    /// <summary>The API turned it away and asks to come back later: it may be sent again, whatever it is.</summary>
    Throttled,

    /// <summary>Something before the API could not serve it, and may have passed it on.</summary>
    Busy,

    /// <summary>It was sent, and no answer came back that tells.</summary>
    Unclear,

    /// <summary>The API failed on it or has put it off: it may have been carried out, and sending again would not help.</summary>
    NotAgain,
}
