using System;

namespace OrgAdmin.TestServer;

/// <summary>How the server is at all times, as against a <see cref="Fault"/>, which meets single requests.</summary>
public sealed class ServerHabits
{
    /// <summary>How old the state is that a GET shows.</summary>
    public TimeSpan ReadLag { get; set; }

    /// <summary>The most that a page of any list holds; null for as many as the API has.</summary>
    public int? LargestPage { get; set; }

    /// <summary>Whether an address may be invited again while an earlier invite to it can still be accepted.</summary>
    public bool AllowsTwinInvites { get; set; }

    /// <summary>How many members an organization shows in a page of organizations; null for all.</summary>
    public int? MembersInPages { get; set; }

    /// <summary>Whether an organization has no summary in a page of organizations.</summary>
    public bool HidesSummaryInPages { get; set; }
}
