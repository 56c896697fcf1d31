using System;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Planning.Own;

namespace OrgAdmin.Planning.Tokens;

/// <summary>Removes an API token (userApiToken.delete).</summary>
public sealed class DropToken : ChangeOfToken
{
    private readonly ResourceId _tokenId;
    private readonly OrgToken? _token;

    /// <summary>Makes the change.</summary>
    /// <param name="account">What is known of the user's things.</param>
    /// <param name="tokenId">The token.</param>
    /// <param name="token">The token as it is; null where it was not looked up.</param>
    public DropToken(OwnAccount account, ResourceId tokenId, OrgToken? token)
        : base(account)
    {
        _tokenId = tokenId ?? throw new ArgumentNullException(nameof(tokenId));
        _token = token;
    }

    /// <inheritdoc/>
    public override string Key => "id " + _tokenId;

    /// <inheritdoc/>
    public override string TargetName => TokenText.Of(_tokenId, _token?.Name);

    /// <inheritdoc/>
    public override string Describe() => Messages.ActionRemoveToken.With(TargetName);

    private protected override async Task<OrgToken> SendAsync(OrgCall call, CancellationToken cancellationToken)
    {
        await Account.Client.DeleteTokenAsync(_tokenId, call, cancellationToken).ConfigureAwait(false);
        return _token ?? new OrgToken { TokenId = _tokenId.ToString() };
    }
}
