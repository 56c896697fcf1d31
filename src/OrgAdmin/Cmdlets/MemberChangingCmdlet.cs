using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that changes members of one organization; it has the parameters that name them.</summary>
public abstract class MemberChangingCmdlet : ChangingCmdlet
{
    /// <summary>
    /// <para type="description">The organization: its id, 24 hexadecimal digits, or an organization as Get-Org emits it. Without it, the
    /// connection's own organization (Connect-Org -OrgId) is used. A member or a row from the pipeline brings its own; one of another
    /// organization is then an error.</para>
    /// </summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    public OrgIdentity? OrgId { get; set; }

    /// <summary>
    /// <para type="description">The name of the organization, in place of -OrgId: the whole name, without regard to case, and no other
    /// organization may have the same.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ExactOrgNameCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? OrgName { get; set; }

    /// <summary>
    /// <para type="description">A member, as Get-OrgMember emits it: it carries the id of its organization and says who to change, and none
    /// of its other values is sent. Or a row, such as those of Import-Csv: its columns are the values. about_OrgAdmin says what columns may
    /// be called.</para>
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// <para type="description">The user id of the member: 24 hexadecimal digits. Given together with -Email, the address must be that of
    /// the member.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? UserId { get; set; }

    /// <summary>
    /// <para type="description">The e-mail addresses of the members, in full. Case does not matter, and wildcards are refused.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(MemberEmailCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Email { get; set; }

    private protected sealed override PSObject? Input => InputObject;

    /// <summary>Whether a row must say in which organization the member is.</summary>
    private protected virtual bool RowsNeedOrganization => false;

    private protected sealed override void ProcessItem()
    {
        PipelineItem item = ItemOf(InputTarget ?? UserId ?? (Email is { Length: 1 } ? Email[0] : (object?)Email));
        Items.Run(item, () =>
        {
            EnsureTaken();
            CheckValues();
            OrgMembership organization = FindOrganization(OrgId, OrgName, RowsNeedOrganization);
            CheckValuesIn(organization);
            IReadOnlyList<(ResourceId? UserId, string? Email)> people = FindPeople();
            item.IsCountedElsewhere = true;
            ExpectItems(people.Count);
            foreach ((ResourceId? userId, string? email) in people)
            {
                PipelineItem one = people.Count == 1 ? item : ItemOf(InputTarget ?? email);
                one.IsCountedElsewhere = false;
                Items.Run(one, () => ChangeOne(one, organization, userId, email is null ? null : Validate.Email(email, "-Email")));
            }
        });
    }

    /// <summary>Validates the values to send, before anything is read.</summary>
    private protected virtual void CheckValues()
    {
    }

    /// <summary>Validates what can be understood only in the organization.</summary>
    private protected virtual void CheckValuesIn(OrgMembership organization)
    {
    }

    /// <summary>Creates the change to the member.</summary>
    private protected abstract ChangeOfMember MakeChange(OrgMembership organization, OrgMember member);

    /// <summary>Carries out the change.</summary>
    private protected abstract void Change(PipelineItem item, ChangeOfMember change);

    /// <summary>Refuses a change that leaves no administrator, warns of a change to the token's own user, and asks.</summary>
    private protected bool IsApproved(ChangeOfMember change)
    {
        change.EnsureAdminRemains();
        WarnIfSelf(change);
        return Approve(change);
    }

    private void ChangeOne(PipelineItem item, OrgMembership organization, ResourceId? userId, string? email)
    {
        Bridge.Await(organization.ReadAsync);
        ChangeOfMember change = MakeChange(organization, organization.FindMember(userId, email));
        if (organization.IsChanging(change.Member)
            || (organization.HasChangesUnderWay && !organization.KeepsAdmin(change.Member, change.RoleAfter)))
        {
            // A second change to a member depends on the result of the first one: finish that before.
            Items.FinishAll();
            change = MakeChange(organization, organization.FindMember(userId, email));
        }

        Change(item, change);
    }

    private IReadOnlyList<(ResourceId? UserId, string? Email)> FindPeople()
    {
        // An empty value is an error: ignoring it could select another person.
        string[]? userIds = Row.Targets(RowField.UserId, nameof(UserId), new[] { UserId });

        // An object's id is enough; its address may be out of date.
        bool isById = Row.IsObject && userIds is not null && !Row.IsOnCommandLine(nameof(Email));
        string[]? emails = isById ? null : Row.Targets(RowField.Email, nameof(Email), Email);
        if (userIds is null)
        {
            return emails?.Select(email => ((ResourceId?)null, (string?)email)).ToList()
                ?? throw new OrgApiException(OrgErrorKind.InvalidParameters, Row.WithColumns(Messages.MemberNeeded));
        }

        return userIds.Length > 1 || emails is { Length: > 1 }
            ? throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.OneMemberAndAddress)
            : new[] { ((ResourceId?)Validate.Id(userIds[0], "-UserId"), emails?[0]) };
    }
}
