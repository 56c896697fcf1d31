using System.Management.Automation;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that changes one member of one organization: who is meant.</summary>
public abstract class MemberChangingCmdlet : ChangingCmdlet
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
    /// <para type="description">The object from the pipeline whose properties were bound.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById, ValueFromPipeline = true, DontShow = true)]
    [AllowNull]
    public PSObject? PipelineObject { get; set; }

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

    private protected sealed override PSObject? RowObject => PipelineObject;

    private protected sealed override void ProcessItem()
    {
        PipelineItem item = ItemOf((object?)InputObject ?? (object?)PipelineObject ?? UserId ?? Email);
        Items.Run(item, () =>
        {
            EnsureTaken(InputObject);
            CheckValues();
            OrgMembership organization = Organizations.Of(FindOrgId(OrgId, InputObject, InputObject?.OrgId));
            (ResourceId? userId, string? email) = FindPerson();
            Bridge.Await(organization.ReadAsync);
            ChangeOfMember change = MakeChange(organization, organization.FindMember(userId, email));
            if (organization.IsChanging(change.Member)
                || (organization.HasChangesUnderWay && !organization.KeepsAdmin(change.Member, change.RoleAfter)))
            {
                // What is under way decides: the second change goes by what the first has left.
                Items.FinishAll();
                change = MakeChange(organization, organization.FindMember(userId, email));
            }

            Change(item, change);
        });
    }

    /// <summary>Checks the values that are to be sent, before anything is read.</summary>
    private protected virtual void CheckValues()
    {
    }

    /// <summary>The change to the member.</summary>
    private protected abstract ChangeOfMember MakeChange(OrgMembership organization, OrgMember member);

    /// <summary>Makes the change.</summary>
    private protected abstract void Change(PipelineItem item, ChangeOfMember change);

    /// <summary>Refuses a change that leaves no administrator, warns of one to oneself, and asks.</summary>
    private protected bool IsApproved(ChangeOfMember change)
    {
        change.EnsureAdminRemains();
        WarnIfSelf(change);
        return Approve(change);
    }

    private (ResourceId? UserId, string? Email) FindPerson()
    {
        if (InputObject is not null)
        {
            return (ResourceId.Parse(InputObject.UserId, "-UserId"), null);
        }

        // Empty is not left out: a person who is named by nothing is an error, so that no other one is taken.
        ResourceId? userId = Row.IsBound(nameof(UserId)) ? ResourceId.Parse(UserId, "-UserId") : null;
        string? email = Row.IsBound(nameof(Email)) && !(Row.IsDeserialized && userId is not null) ? Validate.Email(Email, "-Email") : null;
        return userId is null && email is null
            ? throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.MemberNeeded)
            : (userId, email);
    }
}
