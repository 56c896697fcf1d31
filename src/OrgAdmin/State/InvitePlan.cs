using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.State;

/// <summary>What is to be done about one address, by who is there already: send an invite, replace those there are, or nothing.</summary>
internal sealed class InvitePlan
{
    internal const string Error = "Error";
    internal const string Skip = "Skip";
    internal const string Replace = "Replace";

    private InvitePlan(OrgInvitePost invite, IReadOnlyList<OrgInvite> old, string? whyNot)
    {
        Invite = invite;
        Old = old;
        WhyNot = whyNot;
    }

    internal OrgInvitePost Invite { get; }

    /// <summary>The invites that are to make room for it.</summary>
    internal IReadOnlyList<OrgInvite> Old { get; }

    /// <summary>Why nothing is to be sent; null when something is.</summary>
    internal string? WhyNot { get; }

    /// <summary>The plan that leaves it to the API whether the address may be invited.</summary>
    internal static InvitePlan Always(OrgInvitePost invite) => new(invite, Array.Empty<OrgInvite>(), null);

    /// <summary>The plan for an address, of which these are the membership and the invites.</summary>
    /// <exception cref="OrgApiException">A member cannot be replaced.</exception>
    internal static InvitePlan Make(
        OrgInvitePost invite, bool replaces, OrgMember? member, Func<IReadOnlyList<OrgInvite>> invites, string org)
    {
        if (member is not null)
        {
            string sentence = (replaces ? Messages.AlreadyMember : Messages.SkippedMember)
                .With(member.ToString().ForDisplay(), org, ApiEnum.Show(member.Role));
            return replaces ? throw new OrgApiException(OrgErrorKind.AlreadyMember, sentence) : Nothing(invite, sentence);
        }

        IReadOnlyList<OrgInvite> there = invites();
        OrgInvite? kept = there.OrderBy(one => one.HasExpired == true).FirstOrDefault(one => !replaces || invite.IsSameAs(one));
        return kept is null
            ? new InvitePlan(invite, there, null)
            : Nothing(invite, Messages.SkippedInvite.With(StateOf(kept), kept.ToString().ForDisplay(), org, ApiEnum.Show(kept.Role)));
    }

    /// <summary>The text that says what is to be done.</summary>
    internal string Describe(string org)
    {
        string who = Invite.Email.ForDisplay(), role = ApiEnum.Show(Invite.Role);
        if (Old.Count != 1)
        {
            return Old.Count == 0
                ? Messages.ActionInvite.With(who, org, role)
                : Messages.ActionReplaceInvites.With(Old.Count, who, org, role);
        }

        string roles = Invite.HasRolesOf(Old[0]) ? role : Messages.OtherOverrides.With(role);
        return Messages.ActionReplaceInvite.With(StateOf(Old[0]), who, ApiEnum.Show(Old[0].Role), org, roles);
    }

    /// <summary>Sends the invite, after those are revoked that it replaces.</summary>
    /// <param name="client">The client.</param>
    /// <param name="orgId">The organization.</param>
    /// <param name="before">The invites to the address before it.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<IReadOnlyList<OrgInvite>> SendAsync(
        OrgClient client, ResourceId orgId, IReadOnlyList<OrgInvite> before, OrgCall call, CancellationToken cancellationToken)
    {
        int revoked = 0;
        try
        {
            for (; revoked < Old.Count; revoked++)
            {
                ResourceId inviteId = ResourceId.Parse(Old[revoked].InviteId, "-InviteId");
                await client.RevokeInviteAsync(orgId, inviteId, call, cancellationToken).ConfigureAwait(false);
            }

            return await client.InviteMemberAsync(orgId, Invite, before, call, cancellationToken).ConfigureAwait(false);
        }
        catch (OrgApiException e) when (revoked > 0)
        {
            throw TellHalf(orgId, e);
        }
    }

    /// <summary>A failure after which an old invite is gone, told so.</summary>
    private OrgApiException TellHalf(ResourceId orgId, OrgApiException failure) => failure.WithMessage(
        failure.Kind,
        failure.Kind == OrgErrorKind.OutcomeUnknown
            ? Messages.ReplacedPerhaps.With(Invite.Email.ForDisplay(), failure.Message.TrimEnd('.'))
            : Messages.ReplacedHalf.With(Invite.Email.ForDisplay(), failure.Message.TrimEnd('.'), orgId, ApiEnum.Show(Invite.Role)),
        failure);

    private static InvitePlan Nothing(OrgInvitePost invite, string whyNot) => new(invite, Array.Empty<OrgInvite>(), whyNot);

    private static string StateOf(OrgInvite invite) => invite.HasExpired == true ? Messages.ExpiredInvite : Messages.PendingInvite;
}
