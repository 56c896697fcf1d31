using System;
using System.Collections.Generic;

namespace OrgAdmin;

/// <summary>An invite to an organization (the API's <c>orgInvite</c>). What the API did not send is null.</summary>
public sealed class OrgInvite : ApiObject
{
    internal OrgInvite()
    {
    }

    /// <summary>The id of the organization the invite is to.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The name of that organization; null where it is not known.</summary>
    public string? OrgName { get; internal set; }

    /// <summary>The invite's id: 24 hexadecimal digits (the API's <c>id</c>).</summary>
    public string? InviteId { get; internal set; }

    /// <summary>The address the invite was sent to.</summary>
    public string? Email { get; internal set; }

    /// <summary>The role the person is to have, as the API names it: admin, edit, collaborate, view or none.</summary>
    public string? Role { get; internal set; }

    /// <summary>Roles in single applications that are to replace <see cref="Role"/> there; empty when there are none.</summary>
    public IReadOnlyList<OrgResourceRole> ApplicationRoles { get; internal set; } = ItemList<OrgResourceRole>.Empty;

    /// <summary>Roles in single dashboards that are to replace <see cref="Role"/> there; empty when there are none.</summary>
    public IReadOnlyList<OrgResourceRole> DashboardRoles { get; internal set; } = ItemList<OrgResourceRole>.Empty;

    /// <summary>When the invite was sent (UTC).</summary>
    public DateTimeOffset? InviteDate { get; internal set; }

    /// <summary>The API's <c>ttl</c>, as it sent it. Its unit is not documented: use <see cref="HasExpired"/>.</summary>
    public double? Ttl { get; internal set; }

    /// <summary>Whether the invite can no longer be accepted. An expired invite stays listed until it is revoked.</summary>
    public bool? HasExpired { get; internal set; }

    /// <summary>Pending or Expired, as <see cref="HasExpired"/> has it; null where the API did not say.</summary>
    public string? State => HasExpired switch
    {
        true => Messages.StateExpired,
        false => Messages.StatePending,
        null => null,
    };

    /// <summary>The API's <c>disallowTransfer</c>, as given when the invite was sent.</summary>
    public bool? DisallowTransfer { get; internal set; }

    /// <summary>The address the invite was sent to.</summary>
    public override string ToString() => Email ?? InviteId ?? nameof(OrgInvite);
}
