using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Tokens;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Removes an API token for good.</para>
/// <para type="description">Whoever uses the token is refused from then on. It cannot be made again with the same secret; to shut it off for
/// a while, use Set-OrgToken -Status Inactive.</para>
/// <example>
///   <title>Remove a token</title>
///   <code>Remove-OrgToken 575ec7417ae143cd83dc4a95 -Confirm:$false</code>
///   <para>Removes the token without asking.</para>
/// </example>
/// <example>
///   <title>Clear away the tokens that have ended</title>
///   <code>
///   Get-OrgToken |
///       Where-Object ExpirationDate -ne $null |
///       Where-Object ExpirationDate -lt ([DateTimeOffset]::Now) |
///       Remove-OrgToken -WhatIf
///   </code>
///   <para>Says which tokens would be removed.</para>
/// </example>
/// <example>
///   <title>Note what was removed</title>
///   <code>
///   Remove-OrgToken 575ec7417ae143cd83dc4a95 -PassThru -Confirm:$false |
///       Select-Object TokenId, Name, Scope
///   </code>
///   <para>Emits the token as it was.</para>
/// </example>
/// <para type="output">The token as it was, with -PassThru only.</para>
/// <para type="operation" id="userApiToken.delete">to remove the token</para>
/// <para type="operation" id="userApiToken.get">to learn the name of the token, where a question, -WhatIf, -Verbose or -PassThru shows
/// it</para>
/// <para type="link">Get-OrgToken</para>
/// <para type="link">Set-OrgToken</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "OrgToken", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(OrgToken))]
[Sends("userApiToken.delete")]
[Sends("userApiToken.get", When = SendsWhen.Sometimes)]
public sealed class RemoveOrgTokenCommand : TokenChangingCmdlet
{
    /// <summary>
    /// <para type="description">Emits the token as it was.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool ShowsToken => PassThru;

    private protected override ChangeOfToken MakeChange(ResourceId tokenId, OrgToken? token) => new DropToken(Account, tokenId, token);

    private protected override void Change(PipelineItem item, ChangeOfToken change) => Send(
        item,
        change.ApplyAsync,
        token =>
        {
            if (PassThru)
            {
                WriteObject(token);
            }
        },
        change.Describe(),
        change.Key);
}
