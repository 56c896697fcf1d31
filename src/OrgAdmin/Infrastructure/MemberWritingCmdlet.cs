using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Completion;
using OrgAdmin.Core;

namespace OrgAdmin.Infrastructure;

/// <summary>A cmdlet that changes one member of one organization: who is meant, and the rule that an administrator remains.</summary>
public abstract class MemberWritingCmdlet : RowWritingCmdlet
{
    /// <summary>
    /// <para type="description">The id of the organization: 24 hexadecimal digits. Without it the organization of the connection
    /// (Connect-Org -OrgId) is meant.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? OrgId { get; set; }

    /// <summary>
    /// <para type="description">A member, as Get-OrgMember emits it. It carries the id of its organization and says who is meant; none of
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
            Roster roster = Orgs.RosterOf(orgId);
            OrgMember member = roster.Find(userId?.ToString(), email);
            Change(orgId, ResourceId.Parse(member.UserId, "-UserId"), member, roster);
        });

    /// <summary>Checks the values that are to be sent, before anything is read.</summary>
    private protected virtual void CheckValues()
    {
    }

    /// <summary>Makes the change to the member.</summary>
    private protected abstract void Change(ResourceId orgId, ResourceId userId, OrgMember member, Roster roster);

    /// <summary>Sends a change. Where the answer does not show what the organization is like now, the next item reads it again.</summary>
    private protected Org? Send(ResourceId orgId, Func<CancellationToken, Task<Org?>> change)
    {
        try
        {
            Org? org = Await(change);
            Orgs.Keep(orgId, org);
            return org;
        }
        catch (OrgApiException e) when (e.LeavesStateUnknown)
        {
            Orgs.Forget(orgId);
            throw;
        }
    }

    private (ResourceId? UserId, string? Email) FindPerson()
    {
        if (InputObject is not null)
        {
            return (ResourceId.Parse(InputObject.UserId, "-UserId"), null);
        }

        // Empty is not left out: a person who is named by nothing is an error, so that no other one is taken.
        ResourceId? userId = IsNamed(nameof(UserId)) ? ResourceId.Parse(UserId, "-UserId") : null;
        string? email = IsNamed(nameof(Email)) && !(IsDeserialized && userId is not null) ? Checks.Email(Email, "-Email") : null;
        return userId is null && email is null
            ? throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.MemberNeeded.With(MyInvocation.MyCommand.Name))
            : (userId, email);
    }
}
