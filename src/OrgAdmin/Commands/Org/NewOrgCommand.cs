using System.Management.Automation;
using System.Security;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core.Requests;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Creates an organization.</para>
/// <para type="description">Creates an organization and emits it. The user of the token is its first administrator. The API allows several
/// organizations of the same name, and so does this cmdlet.</para>
/// <para type="description">The values are given on the command line, or in the columns of plain rows such as those of Import-Csv: one
/// organization for each row. An empty cell leaves the field to the API. Any other object from the pipeline is refused.</para>
/// <para type="description">When no clear answer comes, OrgAdmin looks for a new organization of that name, and sends the request again
/// only if there is none. To tell old from new it lists the organizations once before the first request, so the token must be allowed to
/// list them.</para>
/// <example>
///   <title>Create an organization</title>
///   <code>New-Org 'Acme North' -Description 'Sales and service in the north'</code>
///   <para>Creates the organization and emits it.</para>
/// </example>
/// <example>
///   <title>Rehearse the organizations of a file</title>
///   <para>The file orgs.csv has the columns Name, Description and BillingEmail.</para>
///   <code>Import-Csv orgs.csv | New-Org -MfaMode Required -WhatIf</code>
///   <para>Says which organizations would be created, and that all their members would need a second factor. Nothing is sent.</para>
/// </example>
/// <example>
///   <title>Create an organization and invite its first people</title>
///   <para>The file people.csv has the columns Email and Role.</para>
///   <code>
///   $org = New-Org 'Acme North'
///   Import-Csv people.csv | New-OrgInvite $org.OrgId
///   </code>
///   <para>The new organization carries the id that the invites need.</para>
/// </example>
/// <example>
///   <title>Create the organizations of a file and keep a record</title>
///   <code>
///   Import-Csv orgs.csv |
///       New-Org |
///       Select-Object OrgId, Name, CreationDate |
///       Export-Csv made.csv -NoTypeInformation
///   </code>
///   <para>Writes one line for each organization that was created.</para>
/// </example>
/// <para type="output">The organization that was created.</para>
/// <para type="operation" id="orgs.get">once, to tell the new organization from those that were there before</para>
/// <para type="operation" id="orgs.post">to create</para>
/// <para type="link">Get-Org</para>
/// <para type="link">Set-Org</para>
/// <para type="link">Remove-Org</para>
/// <para type="link">New-OrgInvite</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Errors</para>
/// </summary>
[Cmdlet(VerbsCommon.New, "Org", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Org))]
[Sends("orgs.get")]
[Sends("orgs.post")]
public sealed class NewOrgCommand : ChangingCmdlet
{
    private static readonly TakenInput WhatIsTaken = new() { IsAboutOrganizations = true };

    private KnownOrgs? _known;

    /// <summary>
    /// <para type="description">The name, 1 to 255 characters. It is needed, on the command line or in each row.</para>
    /// </summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [PreserveNull]
    public string? Name { get; set; }

    /// <summary>
    /// <para type="description">The description, up to 32,767 characters.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [PreserveNull]
    public string? Description { get; set; }

    /// <summary>
    /// <para type="description">The e-mail address that bills go to.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [PreserveNull]
    public string? BillingEmail { get; set; }

    /// <summary>
    /// <para type="description">The colour of the icon, as text of up to 64 characters, such as '#0f6e84'.</para>
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
    /// <para type="description">The id of the plan.</para>
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

    /// <summary>
    /// <para type="description">A row, such as those of Import-Csv, with the values of one organization in its columns.</para>
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    private protected override TakenInput Taken => WhatIsTaken;

    private protected override PSObject? Input => InputObject;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _known = new KnownOrgs(Client, Call);
    }

    private protected override void ProcessItem()
    {
        PipelineItem item = ItemOf(InputTarget ?? Name);
        Items.Run(item, () => Create(item));
    }

    private void Create(PipelineItem item)
    {
        EnsureTaken();
        if (Input is not null && Row.IsOnCommandLine(nameof(Name)))
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.RowsNameOrgs);
        }

        // Not left to the engine, which would neither name nor count a row without it.
        if (!Row.IsNamed(RowField.Name, nameof(Name)))
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Row.WithColumns(Messages.NameNeeded));
        }

        string name = Validate.FilledText(Row.Text(RowField.Name, nameof(Name), Name) ?? string.Empty, "-Name", Validate.NameLength);
        var fields = new OrgFieldReader(Row);
        var org = new OrgPost(name)
        {
            Description = fields.Description(Description),
            BillingEmail = fields.BillingEmail(BillingEmail),
            IconColor = fields.IconColor(IconColor),
            MfaMode = fields.MfaMode(MfaMode),
            PlanId = fields.PlanId(PlanId),
            CardToken = fields.CardToken(CardToken),
        };
        var change = new CreateOrg(_known!, org, fields.Texts);

        // Two of one name come one after the other: only then can it be told which of them is new.
        Items.Finish(change.Key);
        change.EnsureKnown();
        if (!Approve(change.Describe()))
        {
            return;
        }

        Bridge.Await(_known!.ReadAsync);
        Send(item, change.ApplyAsync, WriteObject, change.Describe(), change.Key);
    }
}
