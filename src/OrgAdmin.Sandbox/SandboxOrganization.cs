using System;
using System.Collections.Generic;

namespace OrgAdmin.Sandbox;

/// <summary>An organization in the sandbox, as an immutable value. A null value is omitted from the API's response.</summary>
public sealed record SandboxOrganization
{
    /// <summary>The organization's id; when empty, the sandbox gives one.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>When it was made; when not set, the time it is added to the sandbox.</summary>
    public DateTimeOffset CreationDate { get; init; }

    /// <summary>When it was last changed; when not set, the creation date.</summary>
    public DateTimeOffset LastUpdated { get; init; }

    /// <summary>The members.</summary>
    public IReadOnlyList<SandboxMember> Members { get; init; } = Array.Empty<SandboxMember>();

    /// <summary>The invites, expired ones included.</summary>
    public IReadOnlyList<SandboxInvite> Invites { get; init; } = Array.Empty<SandboxInvite>();

    /// <summary>The limits by the API's names; <c>member</c>, <c>application</c> and <c>dashboard</c> have an effect.</summary>
    public IReadOnlyDictionary<string, long> Limits { get; init; } = new Dictionary<string, long>();

    /// <summary>
    /// The summary's counts by the API's names. An absent count is zero. Those of members and invites are computed; those of applications
    /// and dashboards are at least their actual number.
    /// </summary>
    public IReadOnlyDictionary<string, long> Counts { get; init; } = new Dictionary<string, long>();

    /// <summary>The plan's id.</summary>
    public string? PlanId { get; init; }

    /// <summary>Where invoices are sent.</summary>
    public string? BillingEmail { get; init; }

    /// <summary>The subscription's status, for example <c>active</c>.</summary>
    public string? SubscriptionStatus { get; init; }

    /// <summary>When the present billing period began.</summary>
    public DateTimeOffset? CurrentPeriodStart { get; init; }

    /// <summary>When the present billing period ends.</summary>
    public DateTimeOffset? CurrentPeriodEnd { get; init; }

    /// <summary>Whether the organization has an enterprise contract.</summary>
    public bool IsEnterprise { get; init; }

    /// <summary>The icon's color.</summary>
    public string? IconColor { get; init; }

    /// <summary>The e-mail domains listed for the organization; without an effect here.</summary>
    public IReadOnlyList<string> WhitelistedEmailDomains { get; init; } = Array.Empty<string>();

    /// <summary>When the organization was disabled; null when it is not. A disabled one can be read and not be changed.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Whether the organization can only be read.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Who must use a second factor: notRequired, adminRequired or required.</summary>
    public string MfaMode { get; init; } = "notRequired";

    /// <summary>Whether the organization keeps an audit log; the log of one that does not is empty.</summary>
    public bool AuditLogEnabled { get; init; } = true;

    /// <summary>A message for the members; null for none.</summary>
    public SandboxBanner? Banner { get; init; }

    /// <summary>Labels that an instance gives the organization, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = Array.Empty<KeyValuePair<string, string>>();

    /// <summary>The organization's identifier in an external system of the instance; null for none.</summary>
    public string? ReferralId { get; init; }

    // Set from a counter of all changes in the sandbox; the entity tag is made from it.
    internal long Version { get; init; }
}
