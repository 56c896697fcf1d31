using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Planning.Rosters.World;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Writes who has access to organizations as a roster file.</para>
/// <para type="description">Reads organizations with their members and invites and writes the roster that says what is there. People stand in
/// it with their user ids, pending invites as members, and expired ones in a comment, with a warning. Compared with the same organizations,
/// the roster changes nothing.</para>
/// <para type="description">The file is sorted: two exports of organizations in which nothing has changed are the same, byte for byte. It is
/// written whole, or not at all: when one organization cannot be read, there is no file, and an earlier one stays as it was.</para>
/// <example>
///   <title>Begin with a roster of all organizations</title>
///   <code>Export-OrgRoster -Path all.json</code>
///   <para>Writes all organizations that the token sees, and warns of expired invites.</para>
/// </example>
/// <example>
///   <title>Keep a copy of how one organization was</title>
///   <code>Export-OrgRoster 575ed6e87ae143cd83dc4aa8 -Path acme.json -PassThru</code>
///   <para>Writes one organization, and emits the file.</para>
/// </example>
/// <example>
///   <title>Export some organizations and check the file</title>
///   <code>
///   Get-Org -Name 'Acme*' |
///       Export-OrgRoster -Path acme.json -Force -PassThru |
///       Test-OrgRoster -PassThru
///   </code>
///   <para>Writes the organizations whose names begin with Acme, and shows that one of them has only one administrator.</para>
/// </example>
/// <para type="output">The file, with -PassThru only.</para>
/// <para type="note">The organization of Connect-Org -OrgId is not used: without an organization, all are meant.</para>
/// <para type="operation" id="orgs.get">to list the organizations, when none is named</para>
/// <para type="operation" id="org.get">for each that is named, and for each whose members the list does not show in full</para>
/// <para type="operation" id="org.pendingInvites">once for each organization</para>
/// <para type="link">Test-OrgRoster</para>
/// <para type="link">Compare-OrgRoster</para>
/// <para type="link">about_OrgAdmin_Rosters</para>
/// </summary>
[Cmdlet(VerbsData.Export, "OrgRoster", DefaultParameterSetName = ByObject)]
[OutputType(typeof(FileInfo))]
[Sends("org.get")]
[Sends("org.pendingInvites")]
[Sends("orgs.get", When = SendsWhen.Sometimes)]
public sealed class ExportOrgRosterCommand : ReadingCmdlet
{
    private readonly List<ResourceId> _orgIds = new();
    private string? _path;
    private bool _isAll;

    /// <summary>
    /// <para type="description">The organizations: their ids, 24 hexadecimal digits each, or organizations as Get-Org emits them.</para>
    /// <para type="default">All organizations of the token</para>
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
    /// <para type="description">The file to write. One that is there is an error unless -Force is given.</para>
    /// </summary>
    [Parameter(Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Path { get; set; }

    /// <summary>
    /// <para type="description">Replaces a file that is there.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>
    /// <para type="description">Emits the file that was written.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override OrgIdentity?[]? OrgIds => OrgId;

    private protected override string?[]? OrgNames => OrgName;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _path = new RosterFiles(SessionState, Bridge).Resolve(Path, "-Path");
            RosterFiles.EnsureWritable(_path, Force);
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, Path);
        }
    }

    /// <summary>Reads the organizations that were named and writes the file.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        try
        {
            if (Errors.Count > 0 || (!_isAll && _orgIds.Count == 0))
            {
                WriteWarning(Errors.Count > 0 ? Messages.RosterExportStopped : Messages.RosterExportNothing);
                return;
            }

            Write();
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, Path);
        }
    }

    private protected override void ReadOrg(PipelineItem item, ResourceId orgId) => _orgIds.Add(orgId);

    private protected override void ReadDefault(PipelineItem item) => _isAll = true;

    private void Write()
    {
        var export = RosterExport.Make(Bridge.Await(token =>
            new RosterWorldReader(Client, Call, null).ReadAllAsync(_isAll ? null : _orgIds, token)));
        new RosterFiles(SessionState, Bridge).Write(_path!, token => export.WriteAsync(_path!, Force, token));
        foreach (OrgRosterFinding warning in export.Warnings)
        {
            WriteWarning(RemoveSecrets($"{warning.OrgName.ForDisplay()}: {warning.Message}"));
        }

        if (PassThru)
        {
            // As Get-Item emits it, so that it can be piped on.
            WriteObject(InvokeProvider.Item.Get(new[] { _path! }, force: true, literalPath: true), enumerateCollection: true);
        }
    }
}
