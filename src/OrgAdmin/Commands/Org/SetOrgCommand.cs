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
/// <para type="description">Changes the fields that you give, and no others, and emits the organization as it is afterwards. It reads the
/// organization first and sends only what differs; where nothing does, a warning says so, nothing is sent, and the organization is emitted as
/// it is. When no field is given, it is an error.</para>
/// <para type="description">An organization from the pipeline only says which one to change: none of its values is sent. The columns of a
/// plain row, such as one from Import-Csv, are the new values; an empty cell leaves the field as it is. A row must say which organization it
/// is about, and one that has a column of a person, such as Email, is refused.</para>
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
/// <para type="operation" id="org.get">once for each organization, to send only what differs</para>
/// <para type="link">Get-Org</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Errors</para>
/// </summary>
[Cmdlet(VerbsCommon.Set, "Org", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Org))]
[Sends("org.get")]
[Sends("org.patch")]
public sealed class SetOrgCommand : ChangingCmdlet
{
    private static readonly TakenInput WhatIsTaken = new()
    {
        Objects = new[] { typeof(Org) },
        Deserialized = new[] { typeof(Org) },
        IsAboutOrganizations = true,
        Fields = new[] { TakenInput.Organization },
    };

    /// <summary>
    /// <para type="description">The id of the organization: 24 hexadecimal digits. Without it, the connection's own organization
    /// (Connect-Org -OrgId) is changed.</para>
    /// </summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [Alias("Id")]
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
    /// <para type="description">An organization, as Get-Org emits it: it says which one to change, and none of its values is sent. Or a row,
    /// such as those of Import-Csv: its columns are the values. about_OrgAdmin says what columns may be called.</para>
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// <para type="description">The new name, 1 to 255 characters.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [PreserveNull]
    public string? Name { get; set; }

    /// <summary>
    /// <para type="description">The new description, up to 32,767 characters; '' clears it.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [PreserveNull]
    public string? Description { get; set; }

    /// <summary>
    /// <para type="description">The new e-mail address that bills go to.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [PreserveNull]
    public string? BillingEmail { get; set; }

    /// <summary>
    /// <para type="description">The new colour of the icon, as text of up to 64 characters, such as '#0f6e84'.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [PreserveNull]
    public string? IconColor { get; set; }

    /// <summary>
    /// <para type="description">Which members must sign in with a second factor: NotRequired (nobody), AdminRequired (administrators) or
    /// Required (everybody).</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(MfaModeCompleter))]
    [PreserveNull]
    public string? MfaMode { get; set; }

    /// <summary>
    /// <para type="description">The id of the plan to change to.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlanIdCompleter))]
    [PreserveNull]
    public string? PlanId { get; set; }

    /// <summary>
    /// <para type="description">The token of a payment card, as SecureString. It is shown nowhere.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [ValidateNotNull]
    public SecureString? CardToken { get; set; }

    private protected override TakenInput Taken => WhatIsTaken;

    private protected override PSObject? Input => InputObject;

    private protected override RowField? OtherOrgField => RowField.Id;

    private protected override void ProcessItem()
    {
        PipelineItem item = ItemOf(InputTarget ?? OrgId?.OrgId);
        Items.Run(item, () => Change(item));
    }

    private void Change(PipelineItem item)
    {
        EnsureTaken();
        OrgMembership organization = FindOrganization(OrgId, OrgName, rowsNeedOne: true);
        OrgPatch given = ReadPatch();
        Items.Finish(SetOrg.KeyOf(organization));
        SetOrg.EnsureKnown(organization);

        // Only what differs from the organization as it is now is sent: a file may be older.
        Bridge.Await(organization.ReadAsync);
        var change = new SetOrg(organization, given);
        if (change.IsMet)
        {
            LeaveAlone(item, organization);
            return;
        }

        if (!Approve(change))
        {
            return;
        }

        change.Begin();
        Send(item, change.ApplyAsync, WriteObject, change.Describe(), change.Key);
    }

    private void LeaveAlone(PipelineItem item, OrgMembership organization)
    {
        Items.WriteWarning(item.AddContext(Messages.OrgIsAsWanted.With(organization.DisplayName)));
        if (!IsRehearsal)
        {
            Org org = organization.Org!;
            Items.Then(() => WriteObject(org));
        }
    }

    private OrgPatch ReadPatch()
    {
        // The values of an object are not sent: they may be older than what is there now.
        var fields = new OrgFieldReader(Row.IsObject ? CommandLine : Row);
        var patch = new OrgPatch
        {
            Name = fields.Name(Name),
            Description = fields.Description(Description),
            BillingEmail = fields.BillingEmail(BillingEmail),
            IconColor = fields.IconColor(IconColor),
            MfaMode = fields.MfaMode(MfaMode),
            PlanId = fields.PlanId(PlanId),
            CardToken = fields.CardToken(CardToken),
        };
        return fields.Texts.Count > 0
            ? patch
            : throw new OrgApiException(OrgErrorKind.NothingToChange, Row.WithColumns(Messages.NothingToSet));
    }
}
