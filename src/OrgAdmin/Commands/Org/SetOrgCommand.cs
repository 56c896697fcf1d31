using System;
using System.Management.Automation;
using System.Security;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core.Requests;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Changes an organization.</para>
/// <para type="description">Changes the fields that you give, and no others, and emits the organization as it is afterwards. When no field
/// is given, it is an error and nothing is sent.</para>
/// <para type="description">An organization from the pipeline only says which one to change: none of its values is sent. The columns of a
/// plain row, such as one from Import-Csv, are the new values; an empty cell leaves the field as it is.</para>
/// <example>
///   <title>Change the name and the billing address</title>
///   <code>
///   $orgId = '575ed6e87ae143cd83dc4aa8'
///   Set-Org $orgId -Name 'Acme Ltd' -BillingEmail billing@acme.example.com
///   </code>
///   <para>Changes these two fields and emits the organization.</para>
/// </example>
/// <example>
///   <title>Rehearse a change to all organizations</title>
///   <code>Get-Org | Set-Org -MfaMode Required -WhatIf</code>
///   <para>Says for each organization that all its members would need a second factor. Nothing is changed.</para>
/// </example>
/// <example>
///   <title>Make the changes of a file</title>
///   <para>The file changes.csv has the columns OrgId, Name and Description.</para>
///   <code>Import-Csv changes.csv | Set-Org</code>
///   <para>Changes what the cells say. Empty cells change nothing.</para>
/// </example>
/// <example>
///   <title>Clear a description</title>
///   <code>Set-Org 575ed6e87ae143cd83dc4aa8 -Description ''</code>
///   <para>On the command line, an empty text clears a field.</para>
/// </example>
/// <para type="output">The organization as it is after the change.</para>
/// <para type="operation" id="org.patch">to make the change</para>
/// <para type="operation" id="org.get">to learn the name of the organization, where a question, -WhatIf or -Verbose shows it</para>
/// <para type="link">Get-Org</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Errors</para>
/// </summary>
[Cmdlet(VerbsCommon.Set, "Org", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Org))]
public sealed class SetOrgCommand : ChangingCmdlet
{
    /// <summary>
    /// <para type="description">The id of the organization: 24 hexadecimal digits. Without it, the connection's own organization
    /// (Connect-Org -OrgId) is changed.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [Alias("Id")]
    [AllowNull]
    [AllowEmptyString]
    public string? OrgId { get; set; }

    /// <summary>
    /// <para type="description">An organization, as Get-Org emits it. It says which one to change; none of its values is sent.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject, ValueFromPipeline = true)]
    [AllowNull]
    public Org? InputObject { get; set; }

    /// <summary>
    /// <para type="description">The new name, 1 to 255 characters.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [PreserveNull]
    public string? Name { get; set; }

    /// <summary>
    /// <para type="description">The new description, up to 32,767 characters; '' clears it.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [PreserveNull]
    public string? Description { get; set; }

    /// <summary>
    /// <para type="description">The new e-mail address that bills go to.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [PreserveNull]
    public string? BillingEmail { get; set; }

    /// <summary>
    /// <para type="description">The new colour of the icon, as text of up to 64 characters, such as '#0f6e84'.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [PreserveNull]
    public string? IconColor { get; set; }

    /// <summary>
    /// <para type="description">Which members must sign in with a second factor: NotRequired (nobody), AdminRequired (administrators) or
    /// Required (everybody).</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(MfaModeCompleter))]
    [PreserveNull]
    public string? MfaMode { get; set; }

    /// <summary>
    /// <para type="description">The id of the plan to change to.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [PreserveNull]
    public string? PlanId { get; set; }

    /// <summary>
    /// <para type="description">The token of a payment card, as SecureString. It is shown nowhere.</para>
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? CardToken { get; set; }

    /// <summary>
    /// <para type="description">The object from the pipeline whose properties were bound.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById, ValueFromPipeline = true, DontShow = true)]
    [AllowNull]
    public PSObject? PipelineObject { get; set; }

    private protected override PSObject? RowObject => PipelineObject;

    private protected override Type? DeserializedTarget => typeof(Org);

    private protected override void ProcessItem()
    {
        PipelineItem item = ItemOf((object?)InputObject ?? (object?)PipelineObject ?? OrgId);
        Items.Run(item, () => Change(item));
    }

    private void Change(PipelineItem item)
    {
        EnsureTaken(InputObject);
        OrgMembership organization = Organizations.Of(FindOrgId(OrgId, InputObject, InputObject?.OrgId));
        var fields = new OrgFieldReader(Row.HasValue);
        OrgPatch patch = ReadPatch(fields);
        if (fields.Texts.Count == 0)
        {
            throw new OrgApiException(OrgErrorKind.NothingToChange, Messages.NothingToSet);
        }

        var change = new SetOrg(organization, patch, fields.Texts);
        Items.Finish(change.Key);
        UseName(organization, InputObject);
        if (!Approve(change))
        {
            return;
        }

        change.Begin();
        Send(item, change.ApplyAsync, WriteObject, change.Describe(), change.Key);
    }

    private OrgPatch ReadPatch(OrgFieldReader fields) => new()
    {
        Name = fields.Name(Name),
        Description = fields.Description(Description),
        BillingEmail = fields.BillingEmail(BillingEmail),
        IconColor = fields.IconColor(IconColor),
        MfaMode = fields.MfaMode(MfaMode),
        PlanId = fields.PlanId(PlanId),
        CardToken = fields.CardToken(CardToken),
    };
}
