using System;
using System.Collections.Generic;

namespace OrgAdmin.Core.Requests;

/// <summary>What org.transferResources sends; a list that is null is not sent.</summary>
public sealed class ResourceTransfer
{
    /// <summary>The most ids of each kind that one request may hold.</summary>
    public const int MostIds = 1000;

    private ResourceTransfer(string destinationId, string destinationType)
    {
        DestinationId = destinationId;
        DestinationType = destinationType;
    }

    /// <summary>The id of the organization, or of the token's own user.</summary>
    public string DestinationId { get; }

    /// <summary>organization or user.</summary>
    public string DestinationType { get; }

    /// <summary>The ids of the applications, at most 1,000.</summary>
    public IReadOnlyList<string>? ApplicationIds { get; set; }

    /// <summary>The ids of the dashboards, at most 1,000.</summary>
    public IReadOnlyList<string>? DashboardIds { get; set; }

    /// <summary>The API's <c>strict</c>.</summary>
    public bool? Strict { get; set; }

    /// <summary>A transfer to an organization.</summary>
    public static ResourceTransfer ToOrganization(ResourceId orgId) =>
        new((orgId ?? throw new ArgumentNullException(nameof(orgId))).ToString(), OwnerTypes.Organization);

    /// <summary>A transfer to the own sandbox of the token's user.</summary>
    public static ResourceTransfer ToUser(ResourceId userId) =>
        new((userId ?? throw new ArgumentNullException(nameof(userId))).ToString(), OwnerTypes.User);
}
