using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Changes;

/// <summary>Invites an address (org.inviteMember), after revoking the invites that the new one replaces (org.revokeInvite).</summary>
public sealed class SendInvite : OrgChange
{
    private readonly OrgInvitePost _invite;
    private readonly IReadOnlyList<OrgInvite> _old;
    private IReadOnlyList<OrgInvite> _before = Array.Empty<OrgInvite>();
    private OrgInvite? _made;

    /// <summary>Makes the change.</summary>
    /// <param name="organization">The organization; its invites must have been read by the time the change begins.</param>
    /// <param name="invite">The invite.</param>
    /// <param name="old">The invites that make room for it.</param>
    public SendInvite(OrgMembership organization, OrgInvitePost invite, IReadOnlyList<OrgInvite> old)
        : base(organization)
    {
        _invite = invite ?? throw new ArgumentNullException(nameof(invite));
        _old = old ?? throw new ArgumentNullException(nameof(old));
    }

    /// <summary>The address that is invited.</summary>
    public string Email => _invite.Email;

    /// <summary>Whether the text names applications.</summary>
    public bool NamesApplications => _invite.ApplicationRoles is { Count: > 0 } || _old.Any(old => old.ApplicationRoles.Count > 0);

    /// <summary>Whether the text names dashboards.</summary>
    public bool NamesDashboards => _invite.DashboardRoles is { Count: > 0 } || _old.Any(old => old.DashboardRoles.Count > 0);

    /// <summary>How many pending invites are revoked first.</summary>
    public int SeatsFreed => _old.Count(invite => invite.HasExpired != true);

    /// <inheritdoc/>
    public override string Target => TargetOf(_invite.Email);

    /// <inheritdoc/>
    public override string TargetName => _invite.Email.ForDisplay();

    /// <summary>The key of the changes about an address.</summary>
    public static string KeyOf(OrgMembership organization, string email) => $"{organization.OrgId} {TargetOf(email)}";

    /// <inheritdoc/>
    public override string Describe()
    {
        string org = Organization.DisplayName, all = ChangeText.Of(_invite, Organization.Resources);
        return _old.Count switch
        {
            0 => Messages.ActionInvite.With(TargetName, org, all),
            1 => Messages.ActionReplaceInvite.With(ChangeText.StateOf(_old[0]), TargetName, ChangeText.Of(_old[0], Organization.Resources), org, all),
            _ => Messages.ActionReplaceInvites.With(_old.Count, TargetName, org, all),
        };
    }

    /// <inheritdoc/>
    public override void Preview() => Organization.WithInvites(invites =>
    {
        Remove(invites);
        invites.Put(new[]
        {
            new OrgInvite
            {
                OrgId = Organization.OrgId.ToString(),
                Email = _invite.Email,
                Role = _invite.Role,
                ApplicationRoles = RoleList.Of(_invite.ApplicationRoles) ?? ItemList<OrgResourceRole>.Empty,
                DashboardRoles = RoleList.Of(_invite.DashboardRoles) ?? ItemList<OrgResourceRole>.Empty,
                DisallowTransfer = _invite.DisallowTransfer,
                HasExpired = false,
            },
        });
    });

    /// <summary>Sends the change.</summary>
    /// <returns>The invite that was made; null when the answer does not show it.</returns>
    public Task<OrgInvite?> ApplyAsync(OrgCall call, CancellationToken cancellationToken) => RunAsync(
        async (part, token) =>
        {
            int revoked = 0;
            try
            {
                for (; revoked < _old.Count; revoked++)
                {
                    ResourceId inviteId = ResourceId.Parse(_old[revoked].InviteId, "-InviteId");
                    await Organization.Client.RevokeInviteAsync(Organization.OrgId, inviteId, part, token).ConfigureAwait(false);
                    Organization.WithInvites(invites => invites.Remove(inviteId.ToString()));
                }

                return Settle(await Organization.Client
                    .InviteMemberAsync(Organization.OrgId, _invite, _before, part, token).ConfigureAwait(false));
            }
            catch (OrgApiException e) when (revoked > 0)
            {
                throw ExplainHalf(e);
            }
        },
        call,
        cancellationToken);

    /// <inheritdoc/>
    public override Inversion Invert() => _made is { InviteId: { } inviteId } && ResourceId.IsValid(inviteId)
        ? Inversion.By(new RevokeInvite(Organization, ResourceId.Parse(inviteId, "-InviteId"), _made))
        : Inversion.None(Messages.InviteWithoutId.With(TargetName));

    /// <summary>The invite that gives a person these roles again, or why none can be sent.</summary>
    internal static Inversion Like(
        OrgMembership organization,
        string? email,
        string? role,
        IReadOnlyList<OrgResourceRole> applications,
        IReadOnlyList<OrgResourceRole> dashboards,
        bool? disallowTransfer) => string.IsNullOrEmpty(email) || string.IsNullOrEmpty(role)
            ? Inversion.None(Messages.RoleBeforeUnknown.With((email ?? string.Empty).ForDisplay()))
            : Inversion.By(new SendInvite(
                organization,
                new OrgInvitePost(email!, role!)
                {
                    ApplicationRoles = RoleList.ToSend(applications),
                    DashboardRoles = RoleList.ToSend(dashboards),
                    DisallowTransfer = disallowTransfer,
                },
                Array.Empty<OrgInvite>()));

    /// <summary>
    /// Records that the change is under way and which invites there are: the new entry of the response is found by comparing with them.
    /// </summary>
    public override void Begin() => _before = Organization.InvitesTo(_invite.Email);

    private static string TargetOf(string email) => "invite " + EmailAddress.Normalize(email);

    private void Remove(InviteIndex invites)
    {
        foreach (OrgInvite old in _old)
        {
            invites.Remove(old);
        }
    }

    // The API does not say whether its answer lists all invites or the new one.
    private OrgInvite? Settle(IReadOnlyList<OrgInvite> answer)
    {
        // Compare with the invites from before the request: the response to another invite may have added this one to the index already.
        _made = OrgClient.FindMade(_invite, _before, answer).FirstOrDefault();
        Organization.WithInvites(invites => invites.Put(answer.WithOrgName(Organization.Name)));
        return _made;
    }

    /// <summary>Copy of the failure that says that an old invite has been revoked.</summary>
    private OrgApiException ExplainHalf(OrgApiException failure) => failure.WithMessage(
        failure.Kind,
        failure.Kind == OrgErrorKind.OutcomeUnknown
            ? Messages.ReplacedPerhaps.With(TargetName, failure.Message.TrimEnd('.'))
            : Messages.ReplacedHalf.With(TargetName, failure.Message.TrimEnd('.'), Organization.OrgId, ApiEnum.Show(_invite.Role)),
        failure);
}
