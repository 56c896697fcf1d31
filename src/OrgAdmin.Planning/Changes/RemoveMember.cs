using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Changes;

/// <summary>Removes a member from an organization (org.removeMember).</summary>
public sealed class RemoveMember : ChangeOfMember
{
    /// <summary>Makes the change.</summary>
    /// <param name="organization">The organization; it must have been read.</param>
    /// <param name="member">The member as it is now.</param>
    public RemoveMember(OrgMembership organization, OrgMember member)
        : base(organization, member)
    {
    }

    /// <inheritdoc/>
    public override string? RoleAfter => null;

    private protected override OrgMember? After => null;

    /// <inheritdoc/>
    public override string Describe() =>
        Messages.ActionRemoveMember.With(TargetName, ApiEnum.Show(Member.Role), Organization.DisplayName);

    /// <summary>Sends the change.</summary>
    /// <returns>The member as it was.</returns>
    public Task<OrgMember> ApplyAsync(OrgCall call, CancellationToken cancellationToken) => RunAsync(
        async (part, token) =>
        {
            Settle(await Organization.Client.RemoveMemberAsync(Organization.OrgId, UserId, part, token).ConfigureAwait(false));
            return Member;
        },
        call,
        cancellationToken);

    /// <summary>An invite with the same roles; the person has to accept it.</summary>
    public override Inversion Invert() => SendInvite.Like(Organization, Member.Email, Member.Role, Member.ApplicationRoles, Member.DashboardRoles, null);
}
