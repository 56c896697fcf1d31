using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Changes;

/// <summary>A change to one member of an organization, which must have been read.</summary>
public abstract class ChangeOfMember : OrgChange
{
    private MemberChange? _sent;

    private protected ChangeOfMember(OrgMembership organization, OrgMember member)
        : base(organization)
    {
        Member = member;
        UserId = ResourceId.Parse(member.UserId, "-UserId");
    }

    /// <summary>The member before the change.</summary>
    public OrgMember Member { get; }

    /// <inheritdoc/>
    public override string Target => "member " + UserId;

    /// <inheritdoc/>
    public override string TargetName => Member.ForDisplay();

    /// <summary>The member's role after the change; null when the member is removed.</summary>
    public abstract string? RoleAfter { get; }

    /// <summary>Whether the member can do less in the organization afterwards: a removal, or a lower role.</summary>
    public bool IsLoss => RoleAfter is null || ApiEnum.OrgRole.RankOf(RoleAfter) > ApiEnum.OrgRole.RankOf(Member.Role);

    /// <summary>The member's user id.</summary>
    private protected ResourceId UserId { get; }

    /// <summary>The member as it will be after the change; null when it is removed.</summary>
    private protected abstract OrgMember? After { get; }

    /// <summary>Refuses the change when it is not proved that an administrator remains.</summary>
    /// <exception cref="OrgApiException">None would be.</exception>
    public void EnsureAdminRemains() => LastAdministrator.Ensure(Organization, Member, RoleAfter);

    /// <inheritdoc/>
    public override void Preview() => Organization.WithMembers(members => members.Begin(Member, After).IsDone = true);

    /// <inheritdoc/>
    public override void Begin() => _sent = Organization.WithMembers(members => members.Begin(Member, After));

    private protected override void Undo() => Organization.WithMembers(members =>
    {
        members.Undo(_sent!);
        return true;
    });

    private protected override void MarkUnknown() => Organization.WithMembers(_ => _sent!.IsUnknown = true);

    /// <summary>Records that the change was carried out, and what its response shows.</summary>
    /// <returns>The member after it; null where the answer shows none.</returns>
    private protected OrgMember? Settle(Org? answer)
    {
        OrgMember? shown = answer?.Members.FirstOrDefault(one => ResourceId.IsValid(one.UserId) && ResourceId.Parse(one.UserId, "-UserId").Equals(UserId));
        bool isLatest = Organization.WithMembers(members =>
        {
            _sent!.IsDone = true;
            _sent.After = After is null ? null : shown ?? After;
            return members.IsAlone(_sent);
        });
        Alarm = answer is null ? null : LastAdministrator.Alarm(Organization, Member, answer);
        if (answer is not null && isLatest)
        {
            Organization.Take(answer);
        }

        return shown;
    }
}
