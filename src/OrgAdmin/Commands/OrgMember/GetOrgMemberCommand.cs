using System;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets the members of organizations.</para>
/// <para type="description">Gets the people of an organization: all of them, or those that -Email, -Role and -UserId describe. When several
/// of the three are given, a member must match all of them.</para>
/// <para type="description">Each member carries the id and the name of its organization, so that it can be piped on to Set-OrgMember and
/// Remove-OrgMember.</para>
/// <example>
///   <title>List the members of an organization</title>
///   <code>Get-OrgMember 575ed6e87ae143cd83dc4aa8</code>
///   <para>Shows each member's name, address and role, and whether they use a second factor.</para>
/// </example>
/// <example>
///   <title>Find people by their addresses in all organizations</title>
///   <code>Get-Org | Get-OrgMember -Email '*@contractor.example.com'</code>
///   <para>Shows each membership of a person with an address of that domain.</para>
/// </example>
/// <example>
///   <title>List who signs in without a second factor</title>
///   <code>
///   Get-OrgMember 575ed6e87ae143cd83dc4aa8 |
///       Where-Object MFA -eq $false
///   </code>
///   <para>Shows the members whom Set-Org -MfaMode Required would affect.</para>
/// </example>
/// <example>
///   <title>Write an access review</title>
///   <code>
///   Get-Org |
///       Get-OrgMember |
///       Select-Object OrgName, OrgId, FullName, Email, Role, MFA |
///       Export-Csv access.csv -NoTypeInformation
///   </code>
///   <para>Writes one line for each person and organization.</para>
/// </example>
/// <para type="output">The members that match; nothing when there are none.</para>
/// <para type="operation" id="org.get">once for each organization</para>
/// <para type="link">Set-OrgMember</para>
/// <para type="link">Remove-OrgMember</para>
/// <para type="link">Get-OrgInvite</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgMember", DefaultParameterSetName = ByObject)]
[OutputType(typeof(OrgMember))]
[Sends("org.get")]
public sealed class GetOrgMemberCommand : ReadingCmdlet
{
    private readonly OrgSearch _search = new();
    private TextFilter? _emails;
    private TextFilter? _userIds;
    private string[]? _roles;

    /// <summary>
    /// <para type="description">The organizations: their ids, 24 hexadecimal digits each, or organizations as Get-Org emits them. Without
    /// it, the connection's own organization (Connect-Org -OrgId) is used.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyCollection]
    public OrgIdentity?[]? OrgId { get; set; }

    /// <summary>
    /// <para type="description">The names of the organizations, in place of -OrgId: whole names, without regard to case, and no other
    /// organization may have the same.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(ExactOrgNameCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? OrgName { get; set; }

    /// <summary>
    /// <para type="description">Only members with one of these e-mail addresses. The wildcards *, ? and [ ] are allowed, and case does not
    /// matter. An address without a wildcard that is found nowhere is an error.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(MemberPatternCompleter))]
    [SupportsWildcards]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Email { get; set; }

    /// <summary>
    /// <para type="description">Only members with one of these roles in the organization: Admin, Edit, Collaborate, View or None.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Role { get; set; }

    /// <summary>
    /// <para type="description">Only members with one of these user ids: 24 hexadecimal digits each. One that is found nowhere is an
    /// error.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? UserId { get; set; }

    private protected override OrgIdentity?[]? OrgIds => OrgId;

    private protected override string?[]? OrgNames => OrgName;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _emails = IsBound(nameof(Email)) ? TextFilter.OfEmails(Email) : null;
            _userIds = IsBound(nameof(UserId)) ? TextFilter.OfIds(UserId, "-UserId") : null;
            _roles = Role?.Select(role => ApiEnum.OrgRole.Parse(role, "-Role")).ToArray();
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, null);
        }
    }

    /// <summary>Says at the end whom it has found nowhere.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        _search.Report(_emails, OrgErrorKind.MemberNotFound, Messages.MemberFoundNowhere, Errors);
        _search.Report(_userIds, OrgErrorKind.MemberNotFound, Messages.MemberFoundNowhere, Errors);
    }

    private protected override void ReadOrg(PipelineItem item, ResourceId orgId)
    {
        if (item.Target is Org org && RunspaceConnections.Here.InHand?.ShowsMembersOf(org, Client, Call) == true)
        {
            _search.NoteRead(OrgSearch.NameOf(item, orgId), org.Members.IsWhole());
            Items.Then(() => Write(org));
            return;
        }

        Send(item, (call, token) => _search.Note(OrgSearch.NameOf(item, orgId), Client.GetOrgAsync(orgId, null, call, token), org => org.Members.IsWhole()), Write);
    }

    private void Write(Org org)
    {
        if (!org.Members.IsWhole())
        {
            WriteWarning(Messages.MembersNotWhole.With(org.Name.InQuotes()));
        }

        WriteObject(org.Members.Where(IsWanted), enumerateCollection: true);
    }

    // Who is asked for by address or id counts as found, whatever the role.
    private bool IsWanted(OrgMember member) =>
        _emails?.IsMatch(member.Email) != false
        & _userIds?.IsMatch(member.UserId) != false
        & (_roles is null || _roles.Contains(member.Role, StringComparer.OrdinalIgnoreCase));
}
