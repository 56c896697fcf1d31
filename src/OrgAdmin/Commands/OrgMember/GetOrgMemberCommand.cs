using System;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Infrastructure;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets the members of organizations.</para>
/// <para type="description">Gets the people of an organization (operation org.get), all of them or those that -Email, -Role and -UserId
/// describe. Each carries the id of its organization, so it can be piped on to Set-OrgMember and Remove-OrgMember.</para>
/// <example>
///   <code>Get-OrgMember 575ed6e87ae143cd83dc4aa8</code>
///   <para>Lists the members of an organization.</para>
/// </example>
/// <example>
///   <code>Get-Org | Get-OrgMember -Email '*@contractor.example.com'</code>
///   <para>Finds the people of one e-mail domain in all organizations.</para>
/// </example>
/// <example>
///   <code>Get-OrgMember 575ed6e87ae143cd83dc4aa8 | Where-Object { -not $_.TwoFactorAuthEnabled }</code>
///   <para>Lists the members who sign in without a second factor.</para>
/// </example>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgMember", DefaultParameterSetName = ByObject)]
[OutputType(typeof(OrgMember))]
public sealed class GetOrgMemberCommand : OrgReadingCmdlet
{
    private WildcardPattern[]? _emails;
    private string[]? _roles;

    /// <summary>
    /// <para type="description">The ids of the organizations: 24 hexadecimal digits each. Without it the connection's own organization
    /// is used.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? OrgId { get; set; }

    /// <summary>
    /// <para type="description">Only members with one of these addresses; wildcards are allowed and case does not matter.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(MemberPatternCompleter))]
    [SupportsWildcards]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Email { get; set; }

    /// <summary>
    /// <para type="description">Only members with one of these roles: Admin, Edit, Collaborate, View or None.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Role { get; set; }

    /// <summary>
    /// <para type="description">Only the members with these user ids: 24 hexadecimal digits each.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? UserId { get; set; }

    private protected override string?[]? OrgIds => OrgId;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _emails = Given(Email, nameof(Email))?
                .Select(email => new WildcardPattern(email, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant)).ToArray();
            foreach (string userId in Given(UserId, nameof(UserId)) ?? Array.Empty<string>())
            {
                ResourceId.Parse(userId, "-UserId");
            }

            _roles = Role?.Select(role => Words.OrgRole.Parse(role, "-Role")).ToArray();
        }
        catch (OrgApiException e)
        {
            Terminate(e, null);
        }
    }

    private protected override void ReadOrg(ResourceId orgId)
    {
        Org org = Await(token => Client.GetOrgAsync(orgId, null, Call, token));
        WriteObject(org.Members.Where(IsWanted), enumerateCollection: true);
    }

    private bool IsWanted(OrgMember member) =>
        (_emails is null || (member.Email is { } email && _emails.Any(pattern => pattern.IsMatch(email))))
        && (_roles is null || _roles.Contains(member.Role, StringComparer.OrdinalIgnoreCase))
        && (UserId is null || UserId.Contains(member.UserId, StringComparer.OrdinalIgnoreCase));

    private string[]? Given(string?[]? values, string name) =>
        MyInvocation.BoundParameters.ContainsKey(name) ? Checks.FilledTexts(values, "-" + name) : null;
}
