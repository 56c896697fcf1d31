using System;
using System.Collections.Generic;

namespace OrgAdmin;

/// <summary>An organization, as the operations org.get, org.patch and orgs.get of the API send it. What the API did not send is null.</summary>
public sealed class Org : ApiObject
{
    internal Org()
    {
    }

    /// <summary>The organization's id: 24 hexadecimal digits (the API sends it as <c>id</c> and again as <c>orgId</c>).</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The organization's name, 1 to 255 characters.</summary>
    public string? Name { get; internal set; }

    /// <summary>Free text, up to 32,767 characters; may be empty.</summary>
    public string? Description { get; internal set; }

    /// <summary>When the organization was made (UTC).</summary>
    public DateTimeOffset? CreationDate { get; internal set; }

    /// <summary>When the organization was last changed (UTC).</summary>
    public DateTimeOffset? LastUpdated { get; internal set; }

    /// <summary>The people of the organization; empty when the reply shows none.</summary>
    public IReadOnlyList<OrgMember> Members { get; internal set; } = ItemList<OrgMember>.Empty;

    /// <summary>How many people are members: those of the reply, else the count of its summary; null where it shows neither.</summary>
    public long? MemberCount => Members.Count > 0 ? Members.Count : Summary?.MemberCount;

    /// <summary>How many applications there are, by the summary; null where the reply does not show it.</summary>
    public long? AppCount => Summary?.AppCount;

    /// <summary>How many devices there are, by the summary; null where the reply does not show it.</summary>
    public long? DeviceCount => Summary?.DeviceCount;

    /// <summary>How much of each kind of resource the organization may hold.</summary>
    public OrgLimits? Limits { get; internal set; }

    /// <summary>How much of each kind of resource the organization holds.</summary>
    public OrgSummary? Summary { get; internal set; }

    /// <summary>The id of the plan the organization is on.</summary>
    public string? PlanId { get; internal set; }

    /// <summary>Where bills are sent.</summary>
    public string? BillingEmail { get; internal set; }

    /// <summary>The state of the subscription as the API names it: trialing, active, past_due, canceled or unpaid.</summary>
    public string? SubscriptionStatus { get; internal set; }

    /// <summary>Start of the current billing period (UTC).</summary>
    public DateTimeOffset? CurrentPeriodStart { get; internal set; }

    /// <summary>End of the current billing period (UTC).</summary>
    public DateTimeOffset? CurrentPeriodEnd { get; internal set; }

    /// <summary>Whether the organization is on an enterprise contract.</summary>
    public bool? IsEnterprise { get; internal set; }

    /// <summary>The colour of the organization's icon, as text of up to 64 characters.</summary>
    public string? IconColor { get; internal set; }

    /// <summary>The e-mail domains the organization allows; null when the reply does not show them.</summary>
    public IReadOnlyList<string>? WhitelistedEmailDomains { get; internal set; }

    /// <summary>Whether the organization is disabled: the API's <c>disabledAt</c> is <c>false</c> or a time. Null when it was not sent.</summary>
    public bool? IsDisabled { get; internal set; }

    /// <summary>When the organization was disabled (UTC); null while it is not.</summary>
    public DateTimeOffset? DisabledAt { get; internal set; }

    /// <summary>Whether the organization takes no changes.</summary>
    public bool? IsReadOnly { get; internal set; }

    /// <summary>Who must use a second factor, as the API names it: notRequired, adminRequired or required.</summary>
    public string? MfaMode { get; internal set; }

    /// <summary>The notice that the platform shows to the organization's members.</summary>
    public OrgBanner? Banner { get; internal set; }

    /// <summary>Whether the members are surely all there are: as many as the summary counts. A list may show only some of them.</summary>
    internal bool ShowsAllMembers => Members.Count > 0 && Members.IsWhole() && Summary?.MemberCount == Members.Count;

    /// <summary>Whether each member came with both lists of roles; in a list of organizations an absent one may hide roles.</summary>
    internal bool ShowsRoleLists
    {
        get
        {
            foreach (OrgMember member in Members)
            {
                if (!member.ShowsRoleLists)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <inheritdoc/>
    internal override void SetOrigin(ServerOrigin origin)
    {
        base.SetOrigin(origin);
        foreach (OrgMember member in Members)
        {
            member.SetOrigin(origin);
        }
    }

    /// <summary>A copy whose members can be set without changing this one.</summary>
    internal Org Copy() => (Org)MemberwiseClone();

    /// <summary>The organization's name, or its id where it has none.</summary>
    public override string ToString() => Name ?? OrgId ?? nameof(Org);
}
