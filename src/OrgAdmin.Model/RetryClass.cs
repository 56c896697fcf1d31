namespace OrgAdmin;

/// <summary>What is known of a request that failed: the ground on which it is sent again, or not.</summary>
internal enum RetryClass
{
    /// <summary>The API has answered, or sending again would not help.</summary>
    Final,

    /// <summary>Nothing reached the API: it may be sent again, whatever it is.</summary>
    NotSent,

    /// <summary>The API turned it away and asks to come back later: it may be sent again, whatever it is.</summary>
    Throttled,

    /// <summary>Something before the API could not serve it, and may have passed it on.</summary>
    Busy,

    /// <summary>It was sent, and no readable answer came back.</summary>
    Unclear,
}
