using System.Management.Automation;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Infrastructure;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Deletes an organization.</para>
/// <para type="description">Deletes an organization with its applications and all their data, its dashboards and its invites (operation
/// org.delete). This cannot be undone, so it asks first and says what goes with it. The organization is named by -OrgId, or is an object
/// of Get-Org from the pipeline; nothing else from the pipeline is taken, and there is no default.</para>
/// <example>
///   <code>Remove-Org 575ed6e87ae143cd83dc4aa8 -WhatIf</code>
///   <para>Shows what would go with the organization.</para>
/// </example>
/// <example>
///   <code>Get-Org -Name 'Trial 2024*' | Remove-Org</code>
///   <para>Deletes organizations by name and asks for each.</para>
/// </example>
/// <example>
///   <code>Remove-Org 575ed6e87ae143cd83dc4aa8 -Confirm:$false -PassThru | Export-Clixml removed.xml</code>
///   <para>Deletes an organization in a script and keeps a record of what it was.</para>
/// </example>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "Org", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Org))]
public sealed class RemoveOrgCommand : WritingCmdlet
{
    /// <summary>
    /// <para type="description">The id of the organization: 24 hexadecimal digits. Never taken from the pipeline.</para>
    /// </summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = ById)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? OrgId { get; set; }

    /// <summary>
    /// <para type="description">An organization, as Get-Org emits it.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject, ValueFromPipeline = true)]
    [AllowNull]
    public Org? InputObject { get; set; }

    /// <summary>
    /// <para type="description">Emits the organization as it was.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ById)
        {
            RemoveEach();
        }
        else
        {
            ForItem(InputObject, () => Remove(ResourceId.Parse(Target().OrgId, "-OrgId")));
        }
    }

    private Org Target() => InputObject ?? throw (MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(InputObject))
        ? NullFromPipeline()
        : new OrgApiException(OrgErrorKind.InvalidParameters, Messages.RemoveOrgNeedsId));

    private void RemoveEach()
    {
        if (OrgId is null or { Length: 0 })
        {
            Report(new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-OrgId")), OrgId);
            return;
        }

        ExpectItems(OrgId.Length);
        foreach (string? orgId in OrgId)
        {
            ForItem(orgId, () => Remove(ResourceId.Parse(orgId, "-OrgId")));
        }
    }

    // Always read afresh: what is said to go with it must be what goes with it.
    private void Remove(ResourceId orgId)
    {
        Orgs.Forget(orgId);
        Org org = Orgs.Get(orgId);
        OrgSummary? holds = org.Summary;
        string action = Messages.ActionRemoveOrg.With(
            NameOf(orgId, org),
            org.Members.Count > 0 ? $"{org.Members.Count}" : Count(holds?.MemberCount),
            Count(holds?.AppCount),
            Count(holds?.DashCount),
            Count(holds?.DeviceCount));
        if (!Approve(action))
        {
            return;
        }

        Await(token => Client.DeleteOrgAsync(orgId, Call, token));
        if (PassThru)
        {
            WriteObject(org);
        }
    }

    private static string Count(long? count) => count is null ? Messages.UnknownCount : $"{count}";
}
