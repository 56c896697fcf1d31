using System.Collections;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Rules;
using OrgAdmin.Planning.Tokens;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Changes the name, the description, the state or the roles of an API token.</para>
/// <para type="description">Changes what you give and nothing else. An inactive token is refused until it is made active again. The scopes
/// and the end of a token are fixed when it is made.</para>
/// <example>
///   <title>Switch a token off</title>
///   <code>Get-OrgToken -Name 'Nightly*' | Set-OrgToken -Status Inactive</code>
///   <para>The job that uses the token is refused from now on; Set-OrgToken -Status Active lets it in again.</para>
/// </example>
/// <example>
///   <title>Rename a token</title>
///   <code>Set-OrgToken 575ec7417ae143cd83dc4a95 -Name 'Quarterly report'</code>
///   <para>Changes the name and emits the token.</para>
/// </example>
/// <example>
///   <title>Rehearse a limit on the roles of a token</title>
///   <code>
///   $roles = @{ '575ed6e87ae143cd83dc4aa8' = 'View' }
///   Set-OrgToken 575ec7417ae143cd83dc4a95 -OrgRole $roles -WhatIf
///   </code>
///   <para>Says what would change. The hashtable replaces the whole list.</para>
/// </example>
/// <para type="output">The token after the change, without its secret.</para>
/// <para type="operation" id="userApiToken.patch">to change the token</para>
/// <para type="operation" id="userApiToken.get">to learn the name of the token, where a question, -WhatIf or -Verbose shows it</para>
/// <para type="link">Get-OrgToken</para>
/// <para type="link">Remove-OrgToken</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrgToken", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgToken))]
[Sends("userApiToken.patch")]
[Sends("userApiToken.get", When = SendsWhen.ForTexts)]
public sealed class SetOrgTokenCommand : TokenChangingCmdlet
{
    /// <summary>
    /// <para type="description">The new name, 1 to 255 characters.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [PreserveNull]
    public string? Name { get; set; }

    /// <summary>
    /// <para type="description">The new description, up to 32,767 characters; an empty text clears it.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [PreserveNull]
    public string? Description { get; set; }

    /// <summary>
    /// <para type="description">Active or Inactive: an inactive token is refused.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(TokenStatusCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Status { get; set; }

    /// <summary>
    /// <para type="description">The highest role that the token has in single organizations: a hashtable of ids with Admin, Edit,
    /// Collaborate, View or None, which replaces the whole list; @{} clears it. At most 25.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public IDictionary? OrgRole { get; set; }

    /// <summary>
    /// <para type="description">The highest role that the token has in all other organizations.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? DefaultRole { get; set; }

    private protected override ChangeOfToken MakeChange(ResourceId tokenId, OrgToken? token)
    {
        var patch = new ApiTokenPatch
        {
            Name = IsBound(nameof(Name)) ? Validate.FilledText(Name, "-Name", Validate.NameLength) : null,
            Description = IsBound(nameof(Description)) ? Validate.Text(Description, "-Description", Validate.DescriptionLength) : null,
            Status = IsBound(nameof(Status)) ? ApiEnum.TokenStatus.Parse(Status, "-Status") : null,
            DefaultRole = IsBound(nameof(DefaultRole)) ? ApiEnum.OrgRole.Parse(DefaultRole, "-DefaultRole") : null,
            OrgRoles = IsBound(nameof(OrgRole)) ? TokenRoleTable.Parse(OrgRole, "-OrgRole") : null,
        };
        return patch is { Name: null, Description: null, Status: null, DefaultRole: null, OrgRoles: null }
            ? throw new OrgApiException(OrgErrorKind.NothingToChange, Messages.NothingToChangeToken)
            : new SetToken(Account, tokenId, token?.Name, patch);
    }

    private protected override void Change(PipelineItem item, ChangeOfToken change) =>
        Send(item, change.ApplyAsync, WriteObject, change.Describe(), change.Key);
}
