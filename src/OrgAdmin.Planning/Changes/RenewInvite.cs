using System;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Changes;

/// <summary>Renews an invite through the instance of its organization (instanceOrgInvite.resendInvite): it stays the same and begins anew.</summary>
public sealed class RenewInvite : OrgChange
{
    private readonly ResourceId _instanceId;
    private readonly OrgInvite _invite;
    private readonly string _role;

    /// <summary>Makes the change.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="instanceId">The instance it belongs to.</param>
    /// <param name="invite">The invite as it is.</param>
    /// <param name="role">The new role; null to keep it.</param>
    public RenewInvite(OrgMembership organization, ResourceId instanceId, OrgInvite invite, string? role)
        : base(organization)
    {
        _instanceId = instanceId ?? throw new ArgumentNullException(nameof(instanceId));
        _invite = invite ?? throw new ArgumentNullException(nameof(invite));
        _role = role ?? invite.Role ?? throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.RoleNeeded);
    }

    /// <inheritdoc/>
    public override string Target => SendInvite.TargetOf(_invite.Email ?? _invite.InviteId ?? string.Empty);

    /// <inheritdoc/>
    public override string TargetName => _invite.ToString().ForDisplay();

    /// <inheritdoc/>
    public override string Describe() => Messages.ActionRenewInvite.With(
        ChangeText.StateOf(_invite), TargetName, ApiEnum.Show(_invite.Role), Organization.DisplayName, ApiEnum.Show(_role), _instanceId);

    /// <inheritdoc/>
    public override void Preview() => Organization.WithInvites(invites => invites.Put(new[]
    {
        new OrgInvite
        {
            OrgId = _invite.OrgId,
            InviteId = _invite.InviteId,
            Email = _invite.Email,
            Role = _role,
            ApplicationRoles = _invite.ApplicationRoles,
            DashboardRoles = _invite.DashboardRoles,
            DisallowTransfer = _invite.DisallowTransfer,
            HasExpired = false,
        },
    }));

    /// <summary>Sends the change.</summary>
    /// <returns>The invite as it is now.</returns>
    public Task<OrgInvite?> ApplyAsync(OrgCall call, CancellationToken cancellationToken) => RunAsync<OrgInvite?>(
        async (part, token) =>
        {
            // Lists are sent whole, so that nothing of the invite depends on what the API does with those that are left out.
            var roles = new OrgRoleInfo
            {
                Role = _role,
                ApplicationRoles = RoleList.ToSend(_invite.ApplicationRoles) ?? Array.Empty<RoleEntry>(),
                DashboardRoles = RoleList.ToSend(_invite.DashboardRoles) ?? Array.Empty<RoleEntry>(),
            };
            OrgInvite renewed = await Organization.Client
                .ResendInviteAsync(_instanceId, Organization.OrgId, _invite, roles, part, token).ConfigureAwait(false);
            Organization.WithInvites(invites => invites.Put(new[] { renewed }));
            return renewed;
        },
        call,
        cancellationToken);

    /// <summary>The invite is revoked: what was mailed cannot be taken back.</summary>
    public override Inversion Invert() => Inversion.By(
        new RevokeInvite(Organization, ResourceId.Parse(_invite.InviteId, "-InviteId"), _invite));
}
