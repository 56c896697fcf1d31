using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Rules;

/// <summary>Decides what to do with an invite, given existing invites and members: send it, replace the old ones, or do nothing.</summary>
public static class InviteRule
{
    /// <summary>
    /// Refuses to take a person's roles in single applications or dashboards to another organization, where their ids mean nothing: without
    /// them the person's role there could be wider.
    /// </summary>
    /// <param name="applications">Whether the person has application roles that nothing replaces.</param>
    /// <param name="dashboards">Whether the person has dashboard roles that nothing replaces.</param>
    /// <param name="person">The person, as people read it.</param>
    /// <exception cref="OrgApiException">There are such roles.</exception>
    public static void EnsureOverridesBelong(bool applications, bool dashboards, string person)
    {
        if (applications || dashboards)
        {
            string parameters = string.Join(
                Messages.And, new[] { applications ? "-ApplicationRole" : null, dashboards ? "-DashboardRole" : null }.OfType<string>());
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.OverridesOfOtherOrg.With(person, parameters));
        }
    }

    /// <summary>
    /// Decides about one address. The invites must have been read, and also the members unless conflicts are left to the API.
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="invite">The invite.</param>
    /// <param name="conflict">What to do where somebody is there.</param>
    /// <param name="skipped">Who is passed over, and why; null when something is to be sent.</param>
    /// <returns>The change; null when nothing is to be sent.</returns>
    /// <exception cref="OrgApiException">A member cannot be replaced.</exception>
    public static SendInvite? Decide(OrgMembership organization, OrgInvitePost invite, InviteConflict conflict, out SkippedInvite? skipped)
    {
        skipped = null;
        if (conflict == InviteConflict.Error)
        {
            return new SendInvite(organization, invite, Array.Empty<OrgInvite>());
        }

        bool replaces = conflict == InviteConflict.Replace;
        if (organization.FindMemberByEmail(invite.Email) is { } member)
        {
            object[] words = { member.ForDisplay(), organization.DisplayName, ApiEnum.Show(member.Role) };
            skipped = replaces
                ? throw new OrgApiException(OrgErrorKind.AlreadyMember, Messages.AlreadyMember.With(words))
                : new SkippedInvite(Messages.ActionSkipMember.With(words), Messages.SkippedMember.With(words));
            return null;
        }

        IReadOnlyList<OrgInvite> there = organization.InvitesTo(invite.Email);
        OrgInvite? kept = there.OrderBy(one => one.HasExpired == true).FirstOrDefault(one => !replaces || invite.IsSameAs(one));
        if (kept is null)
        {
            return new SendInvite(organization, invite, there);
        }

        object[] ofKept = { ChangeText.StateOf(kept), kept.ForDisplay(), organization.DisplayName, ApiEnum.Show(kept.Role) };
        skipped = new SkippedInvite(Messages.ActionSkipInvite.With(ofKept), Messages.SkippedInvite.With(ofKept));
        return null;
    }

    /// <summary>The invite that counts among several to one address: a pending one before an expired one, and of these the latest.</summary>
    public static OrgInvite? Latest(IReadOnlyList<OrgInvite> invites) =>
        invites.OrderBy(invite => invite.HasExpired == true).ThenByDescending(invite => invite.InviteDate).FirstOrDefault();

    /// <summary>
    /// Renews an invite, through the instance where there is one, and otherwise by revoking it and sending another that says the same. The
    /// invites and the members must have been read.
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="invite">The invite.</param>
    /// <param name="role">The new role; null to keep it.</param>
    /// <param name="instanceId">The instance of the organization; null for none.</param>
    /// <exception cref="OrgApiException">Who was invited is a member already, or the invite has no role.</exception>
    public static OrgChange Renew(OrgMembership organization, OrgInvite invite, string? role, ResourceId? instanceId)
    {
        string email = invite.Email ?? string.Empty;
        if (organization.FindMemberByEmail(email) is { } member)
        {
            throw new OrgApiException(
                OrgErrorKind.AlreadyMember, Messages.AlreadyMember.With(member.ForDisplay(), organization.DisplayName, ApiEnum.Show(member.Role)));
        }

        return instanceId is not null
            ? new RenewInvite(organization, instanceId, invite, role)
            : new SendInvite(
                organization,
                new OrgInvitePost(
                    Validate.Email(email, "-Email"),
                    role ?? invite.Role ?? throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.RoleNeeded))
                {
                    ApplicationRoles = RoleList.ToSend(invite.ApplicationRoles),
                    DashboardRoles = RoleList.ToSend(invite.DashboardRoles),
                    DisallowTransfer = invite.DisallowTransfer,
                },
                organization.InvitesTo(email));
    }
}
