using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Changes;

/// <summary>Revokes an invite (org.revokeInvite).</summary>
public sealed class RevokeInvite : OrgChange
{
    private readonly ResourceId _inviteId;
    private readonly OrgInvite? _invite;

    /// <summary>Makes the change.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="inviteId">The invite's id.</param>
    /// <param name="invite">The invite, for texts; null where it was not looked up.</param>
    public RevokeInvite(OrgMembership organization, ResourceId inviteId, OrgInvite? invite)
        : base(organization)
    {
        _inviteId = inviteId;
        _invite = invite;
    }

    /// <inheritdoc/>
    public override string Target => "invite " + _inviteId;

    /// <inheritdoc/>
    public override string TargetName => (_invite?.ToString() ?? _inviteId.ToString()).ForDisplay();

    /// <inheritdoc/>
    public override string Describe() => _invite is null
        ? Messages.ActionRevokeById.With(_inviteId, Organization.DisplayName)
        : Messages.ActionRevoke.With(
            ChangeText.StateOf(_invite), TargetName, ApiEnum.Show(_invite.Role), Organization.DisplayName, _inviteId);

    /// <inheritdoc/>
    public override void Preview() => Organization.WithInvites(invites => invites.Remove(_inviteId.ToString()));

    /// <summary>Sends the change.</summary>
    /// <returns>The invite as it was; null where it was not looked up.</returns>
    public Task<OrgInvite?> ApplyAsync(OrgCall call, CancellationToken cancellationToken) => RunAsync(
        async (part, token) =>
        {
            await Organization.Client.RevokeInviteAsync(Organization.OrgId, _inviteId, part, token).ConfigureAwait(false);
            if (_invite is not null)
            {
                _invite.OrgName ??= Organization.Name;
            }

            return _invite;
        },
        call,
        cancellationToken);

    /// <summary>A new invite with the same roles, which is mailed again.</summary>
    public override Inversion Invert() => _invite is null
        ? Inversion.None(Messages.InviteNotLookedUp.With(_inviteId))
        : SendInvite.Like(
            Organization, _invite.Email, _invite.Role, _invite.ApplicationRoles, _invite.DashboardRoles, _invite.DisallowTransfer);

    /// <summary>
    /// Records that the change is under way. The invite counts as gone from here on, so that a second item with the same invite does not
    /// find it.
    /// </summary>
    public override void Begin() => Organization.WithInvites(invites => invites.Remove(_inviteId.ToString()));

    private protected override void Undo()
    {
        if (_invite is not null)
        {
            Organization.WithInvites(invites => invites.Restore(_invite));
        }
    }
}
