using System;

namespace OrgAdmin;

/// <summary>
/// An invite as the invited person sees it (the API's <c>orgInviteUser</c> and <c>orgInviteInfo</c>). It names the organization, but is no
/// target for the cmdlets of its administrators. What the API did not send is null.
/// </summary>
public sealed class OrgUserInvite : ApiObject
{
    internal OrgUserInvite()
    {
    }

    /// <summary>The invite's id: 24 hexadecimal digits (the API's <c>id</c>).</summary>
    public string? InviteId { get; internal set; }

    /// <summary>The name of the organization that invites.</summary>
    public string? OrgName { get; internal set; }

    /// <summary>The address the invite was sent to.</summary>
    public string? Email { get; internal set; }

    /// <summary>The role the person is to have, as the API names it: admin, edit, collaborate, view or none.</summary>
    public string? Role { get; internal set; }

    /// <summary>Whether the organization asks for a second factor in that role (the API's <c>requiresMFA</c>).</summary>
    public bool? RequiresMfa { get; internal set; }

    /// <summary>When the invite was sent (UTC).</summary>
    public DateTimeOffset? InviteDate { get; internal set; }

    /// <summary>The API's <c>ttl</c>, as it sent it. Its unit is not documented: use <see cref="HasExpired"/>.</summary>
    public double? Ttl { get; internal set; }

    /// <summary>Whether the invite can no longer be accepted (the API's <c>expired</c>).</summary>
    public bool? HasExpired { get; internal set; }

    /// <summary>Pending or Expired, as <see cref="HasExpired"/> has it; null where the API did not say.</summary>
    public string? State => HasExpired switch
    {
        true => Messages.StateExpired,
        false => Messages.StatePending,
        null => null,
    };

    /// <summary>Who sent the invite: a name and an address.</summary>
    public OrgUser? InvitedBy { get; internal set; }

    /// <summary>The API's <c>disallowTransfer</c>, as given when the invite was sent.</summary>
    public bool? DisallowTransfer { get; internal set; }

    /// <summary>The name of the organization.</summary>
    public override string ToString() => OrgName ?? InviteId ?? nameof(OrgUserInvite);
}
