using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Access;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Tells what a token may do, before it fails.</para>
/// <para type="description">Emits one row for each cmdlet and organization: whether the API will let the cmdlet do its work, and if not,
/// which scope or which role is missing. It goes by the token's scopes and its end, the user's role in the organization, and whether the
/// organization is disabled or read-only. Nothing is changed.</para>
/// <para type="description">A cmdlet that changes something makes the same check of the scopes before it begins, so that a token that may not
/// do it fails with a clear sentence and nothing is sent.</para>
/// <example>
///   <title>See what your token may do in an organization</title>
///   <code>Test-OrgAccess 575ed6e87ae143cd83dc4aa8</code>
///   <para>Shows each cmdlet of the module, whether it may be used, and why not.</para>
/// </example>
/// <example>
///   <title>Begin only what can be finished</title>
///   <code>
///   $orgId = '575ed6e87ae143cd83dc4aa8'
///   if (Test-OrgAccess $orgId -Command New-OrgInvite, Set-OrgMember -Quiet) {
///       New-OrgInvite $orgId -Email dana@example.com -Role View
///   }
///   </code>
///   <para>With -Quiet the answer is one word for all.</para>
/// </example>
/// <example>
///   <title>Find the organizations where you may change members</title>
///   <code>
///   Get-Org |
///       Test-OrgAccess -Command Set-OrgMember |
///       Where-Object Allowed -eq $true |
///       Select-Object OrgName, OrgId
///   </code>
///   <para>Lists them by name. Without the filter each row says what is missing.</para>
/// </example>
/// <para type="output">One row for each cmdlet and organization; a cmdlet that is about no organization has one row. With -Quiet true if all
/// of them may be used, and false otherwise.</para>
/// <para type="note">The highest roles that an API token has do not stand in it, so that they count with -Token only. Allowed is empty where
/// nothing tells: the token does not say its scopes, or it may not read the organization.</para>
/// <para type="operation" id="org.get">once for each organization</para>
/// <para type="operation" id="me.get">once, where the token does not say whose it is</para>
/// <para type="link">Get-OrgConnection</para>
/// <para type="link">New-OrgToken</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "OrgAccess", DefaultParameterSetName = ByObject)]
[OutputType(typeof(OrgAccess), typeof(bool))]
[Sends("org.get", When = SendsWhen.ForTexts)]
[Sends("me.get", When = SendsWhen.ForTexts)]
public sealed class TestOrgAccessCommand : ReadingCmdlet
{
    private IReadOnlyList<CommandNeeds> _commands = Array.Empty<CommandNeeds>();
    private TokenGrant? _grant;
    private bool _isAllowed = true;
    private bool _hasJudged;

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
    /// <para type="description">The cmdlets to test.</para>
    /// <para type="default">All of the module that talk to the API</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(CommandNameCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Command { get; set; }

    /// <summary>
    /// <para type="description">An API token of the connected user, as Get-OrgToken emits it, to test in place of the connection's own. Its
    /// highest roles count too.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [ValidateNotNull]
    public OrgToken? Token { get; set; }

    /// <summary>
    /// <para type="description">Emits true if all may be used, and false otherwise, in place of the rows.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private protected override OrgIdentity?[]? OrgIds => OrgId;

    private protected override string?[]? OrgNames => OrgName;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _commands = IsBound(nameof(Command))
                ? CommandTable.Find(Command, "-Command")
                : CommandTable.All.Where(needs => needs.NeedsToken).ToArray();
            _hasJudged = !_commands.Any(needs => needs.IsAboutOrg);
            if (Token is not null)
            {
                EnsureFromHere(Token);
            }
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, null);
        }

        _grant = Token is null ? TokenGrant.Of(ActiveConnection.Scopes, ActiveConnection.Expires) : TokenGrant.Of(Token);
        _grant.RefusesChanges = ActiveConnection.IsReadOnly;
    }

    /// <summary>Writes the rows of the cmdlets that are about no organization, and the answer of -Quiet.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (_hasJudged)
        {
            Write(_commands.Where(needs => !needs.IsAboutOrg).Select(needs => Judge(needs, null, null, null)));
        }

        if (Quiet)
        {
            WriteObject(_hasJudged && _isAllowed);
        }
    }

    private protected override void ReadDefault(PipelineItem item)
    {
        if (_commands.Any(needs => needs.IsAboutOrg))
        {
            base.ReadDefault(item);
        }
    }

    private protected override void ReadOrg(PipelineItem item, ResourceId orgId) => Send(
        item,
        (call, token) => ReadAsync(orgId, call, token),
        read => Write(_commands.Where(needs => needs.IsAboutOrg).Select(needs => Judge(needs, read.UserId, read.Org, read.WhyNot))
            .Select(access => AccessRule.In(access, orgId))));

    private async Task<(string? UserId, Org? Org, OrgApiException? WhyNot)> ReadAsync(ResourceId orgId, OrgCall call, CancellationToken cancellationToken)
    {
        string? userId = await ActiveConnection.FindUserIdAsync(call, cancellationToken).ConfigureAwait(false);
        try
        {
            return (userId, await Client.GetOrgAsync(orgId, null, call, cancellationToken).ConfigureAwait(false), null);
        }
        catch (OrgApiException e) when (e.Kind is OrgErrorKind.Forbidden or OrgErrorKind.NotFound)
        {
            return (userId, null, e);
        }
    }

    private OrgAccess Judge(CommandNeeds needs, string? userId, Org? org, OrgApiException? whyNot) =>
        AccessRule.Judge(needs, _grant!, DateTimeOffset.UtcNow, userId, org, whyNot);

    private void Write(IEnumerable<OrgAccess> rows)
    {
        _hasJudged = true;
        foreach (OrgAccess row in rows)
        {
            _isAllowed &= row.Allowed == true;
            if (!Quiet)
            {
                WriteObject(row);
            }
        }
    }
}
