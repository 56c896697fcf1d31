using System;

namespace OrgAdmin.TestServer;

/// <summary>How the server is at all times, as against a <see cref="Fault"/>, which meets single requests.</summary>
public sealed class ServerHabits
{
    /// <summary>How old the state is that a GET shows.</summary>
    public TimeSpan ReadLag { get; set; }

    /// <summary>The most that a page of any list holds; null for as many as the API has.</summary>
    public int? LargestPage { get; set; }

    /// <summary>How many requests it takes in hand at a time, turning others away with a 429; null for any number.</summary>
    public int? MostAtOnce { get; set; }

    /// <summary>After what time who was turned away may come again, in whole seconds.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether an address may be invited again while an earlier invite to it can still be accepted.</summary>
    public bool AllowsTwinInvites { get; set; }

    /// <summary>How many members an organization shows in a page of organizations; null for all.</summary>
    public int? MembersInPages { get; set; }

    /// <summary>Whether an organization has no summary in a page of organizations.</summary>
    public bool HidesSummaryInPages { get; set; }
}
