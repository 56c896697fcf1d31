using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Http;

/// <summary>
/// What each change is to have made of an organization, and how the API shows it. Ids and addresses are compared without regard to case.
/// </summary>
internal static class OrgChanges
{
    /// <summary>The organization shows every field that was sent. A card token is never shown, so with one a match proves nothing.</summary>
    internal static async Task<(ReadBackState State, Org? Value)> PatchAsync(Task<Org> read, OrgPatch sent)
    {
        Org org = await read.ConfigureAwait(false);
        bool shows = Shows(sent.Name, org.Name) && Shows(sent.Description, org.Description) && Shows(sent.PlanId, org.PlanId)
            && Shows(sent.BillingEmail, org.BillingEmail) && Shows(sent.IconColor, org.IconColor) && Shows(sent.MfaMode, org.MfaMode);
        return (!shows ? ReadBackState.NotDone : sent.CardToken is null ? ReadBackState.Done : ReadBackState.Unknown, org);
    }

    /// <summary>The organization is gone.</summary>
    internal static async Task<(ReadBackState State, bool Value)> DeleteAsync(Task<Org> read)
    {
        try
        {
            await read.ConfigureAwait(false);
            return (ReadBackState.NotDone, false);
        }
        catch (OrgApiException e) when (e.Kind == OrgErrorKind.NotFound)
        {
            return (ReadBackState.Done, true);
        }
    }

    /// <summary>
    /// There is an organization of the name that was not there before. Several may be those of others, and one without an id cannot be told
    /// from those there were.
    /// </summary>
    internal static async Task<(ReadBackState State, Org? Value)> PostAsync(
        Func<Action<Org>, Task> visitAll, string name, ISet<string> before)
    {
        var made = new List<Org>();
        await visitAll(org =>
        {
            if (IsSame(org.Name?.Trim(), name.Trim()) && !before.Contains(org.OrgId ?? string.Empty))
            {
                made.Add(org);
            }
        }).ConfigureAwait(false);
        return made.Count switch
        {
            0 => (ReadBackState.NotDone, null),
            1 when made[0].OrgId is not null => (ReadBackState.Done, made[0]),
            _ => (ReadBackState.Unknown, null),
        };
    }

    /// <summary>There is an invite to the address that was not there before.</summary>
    internal static async Task<(ReadBackState State, IReadOnlyList<OrgInvite>? Value)> InviteAsync(
        Task<IReadOnlyList<OrgInvite>> read, string email, IReadOnlyList<OrgInvite> before)
    {
        IReadOnlyList<OrgInvite> invites = await read.ConfigureAwait(false);
        bool isThere = invites.Any(invite => IsSame(invite.Email, email)
            && !before.Any(old => IsSame(old.InviteId, invite.InviteId)));
        return (isThere ? ReadBackState.Done : ReadBackState.NotDone, invites);
    }

    /// <summary>The invite is gone.</summary>
    internal static async Task<(ReadBackState State, IReadOnlyList<OrgInvite>? Value)> RevokeAsync(
        Task<IReadOnlyList<OrgInvite>> read, ResourceId inviteId)
    {
        IReadOnlyList<OrgInvite> invites = await read.ConfigureAwait(false);
        bool isThere = invites.Any(invite => IsSame(invite.InviteId, inviteId.ToString()));
        return (isThere ? ReadBackState.NotDone : ReadBackState.Done, invites);
    }

    /// <summary>The member has the roles that were sent. A reply without members shows nothing.</summary>
    internal static async Task<(ReadBackState State, Org? Value)> ModifyMemberAsync(Task<Org> read, OrgMemberPatch sent)
    {
        Org org = await read.ConfigureAwait(false);
        if (org.Members.Count == 0)
        {
            return (ReadBackState.Unknown, org);
        }

        OrgMember? member = org.Members.FirstOrDefault(one => IsSame(one.UserId, sent.UserId));
        bool shows = member is not null
            && Shows(sent.Role, member.Role)
            && RoleEntry.AreSame(sent.ApplicationRoles, member.ApplicationRoles)
            && RoleEntry.AreSame(sent.DashboardRoles, member.DashboardRoles);
        return (shows ? ReadBackState.Done : ReadBackState.NotDone, org);
    }

    /// <summary>
    /// The member is gone. An organization that can no longer be found may be so because the token's own user has left it: then the
    /// removal is sent again, and a second "not found" counts as done.
    /// </summary>
    internal static async Task<(ReadBackState State, Org? Value)> RemoveMemberAsync(Task<Org> read, ResourceId userId)
    {
        Org org;
        try
        {
            org = await read.ConfigureAwait(false);
        }
        catch (OrgApiException e) when (e.Kind == OrgErrorKind.NotFound)
        {
            return (ReadBackState.Hidden, null);
        }

        if (org.Members.Count == 0)
        {
            return (ReadBackState.Unknown, org);
        }

        bool isThere = org.Members.Any(one => IsSame(one.UserId, userId.ToString()));
        return (isThere ? ReadBackState.NotDone : ReadBackState.Done, org);
    }

    private static bool Shows(string? sent, string? shown) => sent is null || sent == (shown ?? string.Empty);

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
