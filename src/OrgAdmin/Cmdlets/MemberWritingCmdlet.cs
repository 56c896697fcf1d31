using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rules;
using OrgAdmin.State;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that changes one member of one organization: who is meant, and the rule that an administrator remains.</summary>
public abstract class MemberWritingCmdlet : RowWritingCmdlet
{
    /// <summary>
    /// <para type="description">The id of the organization: 24 hexadecimal digits. Without it, the connection's own organization
    /// (Connect-Org -OrgId) is used.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? OrgId { get; set; }

    /// <summary>
    /// <para type="description">A member, as Get-OrgMember emits it. It carries the id of its organization and says who to change; none of
    /// its other values is sent.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject, ValueFromPipeline = true)]
    [AllowNull]
    public OrgMember? InputObject { get; set; }

    /// <summary>
    /// <para type="description">The user id of the member: 24 hexadecimal digits. Given together with -Email, the address must be that of
    /// the member.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? UserId { get; set; }

    /// <summary>
    /// <para type="description">The e-mail address of the member, in full. Case does not matter, and wildcards are refused.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(MemberEmailCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Email { get; set; }

    private protected sealed override void ProcessItem() =>
        ForItem((object?)InputObject ?? (object?)PipelineObject ?? UserId ?? Email, () =>
        {
            CheckPipelineObject(InputObject);
            CheckValues();
            ResourceId orgId = FindOrgId(OrgId, InputObject, InputObject?.OrgId);
            (ResourceId? userId, string? email) = FindPerson();
            OrgMembership roster = FindRoster(orgId);
            OrgMember member = roster.Find(userId?.ToString(), email);
            if (roster.IsChanging(member) || (roster.HasChangesUnderWay && !roster.KeepsAdmin(member, RoleAfter(member))))
            {
                // What is under way decides: who comes second is to find what the first has left.
                Items.FinishAll();
                roster = FindRoster(orgId);
                member = roster.Find(userId?.ToString(), email);
            }

            Change(orgId, member, roster);
        });

    /// <summary>Checks the values that are to be sent, before anything is read.</summary>
    private protected virtual void CheckValues()
    {
    }

    /// <summary>The role that the change leaves the member with; null for none, because it is removed.</summary>
    private protected abstract string? RoleAfter(OrgMember member);

    /// <summary>Whether the change takes the member away.</summary>
    private protected virtual bool Removes => false;

    /// <summary>Makes the change to the member.</summary>
    private protected abstract void Change(ResourceId orgId, OrgMember member, OrgMembership roster);

    /// <summary>
    /// Sends a change. The answer shows what the organization is like now, if no other change was under way beside it; where it does not
    /// show that, the next item reads it again.
    /// </summary>
    /// <param name="orgId">The organization.</param>
    /// <param name="member">The member before the change.</param>
    /// <param name="roster">The organization's members.</param>
    /// <param name="action">What is changed, as people read it.</param>
    /// <param name="request">The change; it answers with the organization, if it does.</param>
    /// <param name="finish">Writes the member after the change.</param>
    private protected void SendChange(
        ResourceId orgId,
        OrgMember member,
        OrgMembership roster,
        string action,
        Func<ResourceId, OrgCall, CancellationToken, Task<Org?>> request,
        Action<OrgMember?> finish)
    {
        ResourceId userId = ResourceId.Parse(member.UserId, "-UserId");
        int change = roster.Begin(member, RoleAfter(member));
        Send(
            (call, token) => request(userId, call, token),
            org =>
            {
                OrgMember? after = org?.Members.FirstOrDefault(one =>
                    string.Equals(one.UserId, member.UserId, StringComparison.OrdinalIgnoreCase));
                bool isShown = Removes || after is not null;
                roster.Settle(member, isShown ? after : member, isShown);
                if (isShown && roster.IsAlone(change))
                {
                    Orgs.Keep(orgId, org);
                }

                finish(after);
            },
            action,
            failure => roster.Fail(member, failure.LeavesStateUnknown));
    }

    // After a change that ended nobody knows how, only the API can tell what the organization is like now.
    private OrgMembership FindRoster(ResourceId orgId)
    {
        OrgMembership roster = Orgs.RosterOf(orgId);
        if (roster.IsDoubtful)
        {
            Items.FinishAll();
            Orgs.Forget(orgId);
        }

        return Orgs.RosterOf(orgId);
    }

    private (ResourceId? UserId, string? Email) FindPerson()
    {
        if (InputObject is not null)
        {
            return (ResourceId.Parse(InputObject.UserId, "-UserId"), null);
        }

        // Empty is not left out: a person who is named by nothing is an error, so that no other one is taken.
        ResourceId? userId = IsNamed(nameof(UserId)) ? ResourceId.Parse(UserId, "-UserId") : null;
        string? email = IsNamed(nameof(Email)) && !(IsDeserialized && userId is not null) ? Validate.Email(Email, "-Email") : null;
        return userId is null && email is null
            ? throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.MemberNeeded)
            : (userId, email);
    }
}
