using System;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets the API tokens of the connected user.</para>
/// <para type="description">Shows what each token may be used for, in which organizations with which role at most, and when it ends. The
/// secrets are not among it: the platform shows a secret once, when New-OrgToken makes the token, and keeps no copy.</para>
/// <example>
///   <title>List your tokens</title>
///   <code>Get-OrgToken</code>
///   <para>Shows the name, the id, the state, the end and the scopes of each token.</para>
/// </example>
/// <example>
///   <title>Find the tokens that never end</title>
///   <code>
///   Get-OrgToken -Status Active |
///       Where-Object ExpirationDate -eq $null
///   </code>
///   <para>Shows the tokens that somebody who finds one could use for good.</para>
/// </example>
/// <example>
///   <title>See what a token may do</title>
///   <code>Get-OrgToken -Name 'Nightly report' | Format-List *</code>
///   <para>The list includes the scopes and the roles in single organizations.</para>
/// </example>
/// <para type="output">The tokens that match; nothing when there are none.</para>
/// <para type="note">Only the tokens of the user whose token the connection has can be seen. It takes a user scope.</para>
/// <para type="operation" id="userApiTokens.get">to list</para>
/// <para type="operation" id="userApiToken.get">with -TokenId</para>
/// <para type="link">New-OrgToken</para>
/// <para type="link">Set-OrgToken</para>
/// <para type="link">Remove-OrgToken</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgToken", DefaultParameterSetName = List)]
[OutputType(typeof(OrgToken))]
[Sends("userApiTokens.get")]
[Sends("userApiToken.get", When = SendsWhen.Sometimes)]
public sealed class GetOrgTokenCommand : ApiCmdlet
{
    private const string List = "List";
    private const string OneByOne = "TokenId";

    /// <summary>
    /// <para type="description">The ids of the tokens: 24 hexadecimal digits each. Without it, all tokens are listed.</para>
    /// </summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = OneByOne)]
    [ArgumentCompleter(typeof(TokenIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? TokenId { get; set; }

    /// <summary>
    /// <para type="description">Lists only tokens with this name. The wildcards *, ? and [ ] are allowed, and case does not matter. A name
    /// without a wildcard that no token has is an error.</para>
    /// </summary>
    [Parameter(ParameterSetName = List)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>
    /// <para type="description">Only tokens in one of these states: Active or Inactive.</para>
    /// </summary>
    [Parameter(ParameterSetName = List)]
    [ArgumentCompleter(typeof(TokenStatusCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Status { get; set; }

    /// <summary>Reads the tokens.</summary>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == OneByOne)
        {
            ReadEach();
            return;
        }

        Items.Run(new PipelineItem(null), ReadList);
    }

    private void ReadEach()
    {
        if (TokenId is null or { Length: 0 })
        {
            Items.Run(new PipelineItem(null), () => throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-TokenId")));
            return;
        }

        ExpectItems(TokenId.Length);
        foreach (string? id in TokenId)
        {
            var item = new PipelineItem(id);
            Items.Run(item, () =>
            {
                ResourceId tokenId = Validate.Id(id, "-TokenId");
                Send(item, (call, token) => Client.GetTokenAsync(tokenId, call, token), WriteObject);
            });
        }
    }

    private void ReadList()
    {
        var filter = Name is null ? null : new NameFilter(Name);
        string[]? states = Status?.Select(status => ApiEnum.TokenStatus.Parse(status, "-Status")).ToArray();
        Pager<OrgToken> tokens = Client.ListTokens(new TokenListQuery { NameFilter = filter?.ApiFilter }, null, Call);
        while (Bridge.Await(tokens.NextAsync) is { } part)
        {
            // What is asked for by name counts as found, whatever the state.
            WriteObject(
                part.Where(token => filter?.IsMatch(token.Name) != false && states?.Contains(token.Status, StringComparer.OrdinalIgnoreCase) != false),
                enumerateCollection: true);
        }

        if (!tokens.IsWhole)
        {
            WriteWarning(Messages.TokensNotWhole);
        }
        else if (filter is { IsLiteral: true, HasMatched: false })
        {
            throw new OrgApiException(OrgErrorKind.TokenNotFound, Messages.NoTokenOfName.With("-Name", Name.ForDisplay()));
        }
    }
}
