using System.Management.Automation;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Own;
using OrgAdmin.Planning.Rules;
using OrgAdmin.Planning.Tokens;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that changes API tokens, given by id or as objects of Get-OrgToken.</summary>
public abstract class TokenChangingCmdlet : ChangingCmdlet
{
    private const string ByTokenId = "TokenId";

    private OwnAccount? _account;

    /// <summary>
    /// <para type="description">The ids of the tokens: 24 hexadecimal digits each. They are never taken from the pipeline.</para>
    /// </summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = ByTokenId)]
    [ArgumentCompleter(typeof(TokenIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? TokenId { get; set; }

    /// <summary>
    /// <para type="description">A token, as Get-OrgToken emits it.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public OrgToken? InputObject { get; set; }

    /// <summary>What this pipeline knows of the user's things.</summary>
    private protected OwnAccount Account => _account!;

    /// <summary>Whether the token is emitted as it was before.</summary>
    private protected virtual bool ShowsToken => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _account = new OwnAccount(Client);
    }

    /// <summary>Creates the change to a token.</summary>
    private protected abstract ChangeOfToken MakeChange(ResourceId tokenId, OrgToken? token);

    /// <summary>Carries out the change.</summary>
    private protected abstract void Change(PipelineItem item, ChangeOfToken change);

    private protected sealed override void ProcessItem()
    {
        if (ParameterSetName != ByTokenId)
        {
            var item = new PipelineItem(InputObject);
            Items.Run(item, () =>
            {
                OrgToken token = Target();
                EnsureFromHere(token);
                ChangeOne(item, ResourceId.Parse(token.TokenId, "-TokenId"), token);
            });
            return;
        }

        if (TokenId is null or { Length: 0 })
        {
            Items.Run(new PipelineItem(null), () => throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-TokenId")));
            return;
        }

        ExpectItems(TokenId.Length);
        foreach (string? id in TokenId)
        {
            var item = new PipelineItem(id);
            Items.Run(item, () => ChangeOne(item, Validate.Id(id, "-TokenId"), null));
        }
    }

    private OrgToken Target() => InputObject ?? throw (MyInvocation.ExpectingInput || IsBound(nameof(InputObject))
        ? NullFromPipeline()
        : new OrgApiException(OrgErrorKind.InvalidParameters, Messages.TokenNeeded));

    private void ChangeOne(PipelineItem item, ResourceId tokenId, OrgToken? token)
    {
        // What is wrong with the values is told before anything is read.
        ChangeOfToken change = MakeChange(tokenId, token);
        Items.Finish(change.Key);
        change.EnsureKnown();
        if (token is null && LookUp(tokenId) is { } found)
        {
            change = MakeChange(tokenId, found);
        }

        if (Approve(change.Describe()))
        {
            Change(item, change);
        }
    }

    private OrgToken? LookUp(ResourceId tokenId)
    {
        if (!IsTextRead && !ShowsToken)
        {
            return null;
        }

        try
        {
            return Bridge.Await(token => Client.GetTokenAsync(tokenId, Call, token));
        }
        catch (OrgApiException e) when (!ShowsToken && !ErrorRecords.EndsPipeline(e))
        {
            // Only the name is missing; whether the change is possible, the API decides.
            return null;
        }
    }
}
