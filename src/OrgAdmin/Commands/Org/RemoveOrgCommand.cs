using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Deletes an organization.</para>
/// <para type="description">Deletes an organization for good, with its applications and all their data, its dashboards and its invites.
/// This cannot be undone, so it asks first, and the question says how many members, applications, dashboards and devices go with
/// it.</para>
/// <para type="description">Name the organization by -OrgId, or pipe it in from Get-Org. Nothing else is taken from the pipeline, and the
/// connection's own organization is never used.</para>
/// <example>
///   <title>See what would go with an organization</title>
///   <code>Remove-Org 575ed6e87ae143cd83dc4aa8 -WhatIf</code>
///   <para>Says what would be deleted, and deletes nothing.</para>
/// </example>
/// <example>
///   <title>Delete organizations by name</title>
///   <code>Get-Org -Name 'Trial 2024*' | Remove-Org</code>
///   <para>Asks for each organization whose name begins with Trial 2024.</para>
/// </example>
/// <example>
///   <title>Delete an organization in a script</title>
///   <code>
///   Remove-Org 575ed6e87ae143cd83dc4aa8 -Confirm:$false -PassThru |
///       Export-Clixml removed.xml
///   </code>
///   <para>Deletes without asking, and keeps a record of the organization as it was.</para>
/// </example>
/// <para type="output">The organization as it was before it was deleted, with -PassThru only.</para>
/// <para type="note">The organization is always read first, so that the question states what is really there.</para>
/// <para type="operation" id="org.get">to say what is deleted</para>
/// <para type="operation" id="org.delete">to delete</para>
/// <para type="link">Get-Org</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Automation</para>
/// <para type="link">about_OrgAdmin_Errors</para>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "Org", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Org))]
[Sends("org.get")]
[Sends("org.delete")]
public sealed class RemoveOrgCommand : ChangingCmdlet
{
    /// <summary>
    /// <para type="description">The ids of the organizations to delete: 24 hexadecimal digits each. They are never taken from the
    /// pipeline.</para>
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
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public Org? InputObject { get; set; }

    /// <summary>
    /// <para type="description">Emits the organization as it was.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void ProcessItem()
    {
        if (ParameterSetName == ById)
        {
            RemoveEach();
        }
        else
        {
            var item = new PipelineItem(InputObject);
            Items.Run(item, () =>
            {
                Org org = Target();
                EnsureFromHere(org);
                Remove(item, ResourceId.Parse(org.OrgId, "-OrgId"));
            });
        }
    }

    private Org Target() => InputObject ?? throw (MyInvocation.ExpectingInput || IsBound(nameof(InputObject))
        ? NullFromPipeline()
        : new OrgApiException(OrgErrorKind.InvalidParameters, Messages.RemoveOrgNeedsId));

    private void RemoveEach()
    {
        if (OrgId is null or { Length: 0 })
        {
            Items.Run(new PipelineItem(OrgId), () => throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-OrgId")));
            return;
        }

        ExpectItems(OrgId.Length);
        foreach (string? orgId in OrgId)
        {
            var item = new PipelineItem(orgId);
            Items.Run(item, () => Remove(item, Validate.Id(orgId, "-OrgId")));
        }
    }

    private void Remove(PipelineItem item, ResourceId orgId)
    {
        Items.Finish(DeleteOrg.KeyOf(orgId));
        OrgMembership organization = Organizations.Of(orgId);
        DeleteOrg.EnsureKnown(organization);

        // Always read afresh: what is said to go with it must be what goes with it.
        Bridge.Await(organization.ReadAgainAsync);
        var change = new DeleteOrg(organization);
        if (!Approve(change))
        {
            return;
        }

        change.Begin();
        Send(
            item,
            change.ApplyAsync,
            org =>
            {
                if (PassThru)
                {
                    WriteObject(org);
                }
            },
            change.Describe(),
            change.Key);
    }
}
