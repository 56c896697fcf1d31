using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Own;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Tokens;

/// <summary>Changes an API token (userApiToken.patch). Its scopes and its end are fixed when it is made.</summary>
public sealed class SetToken : ChangeOfToken
{
    private readonly ResourceId _tokenId;
    private readonly string? _name;
    private readonly ApiTokenPatch _patch;

    /// <summary>Makes the change.</summary>
    /// <param name="account">What is known of the user's things.</param>
    /// <param name="tokenId">The token.</param>
    /// <param name="name">Its name, for texts; null where it is not known.</param>
    /// <param name="patch">What changes.</param>
    public SetToken(OwnAccount account, ResourceId tokenId, string? name, ApiTokenPatch patch)
        : base(account)
    {
        _tokenId = tokenId ?? throw new ArgumentNullException(nameof(tokenId));
        _name = name;
        _patch = patch ?? throw new ArgumentNullException(nameof(patch));
    }

    /// <inheritdoc/>
    public override string Key => "id " + _tokenId;

    /// <inheritdoc/>
    public override string TargetName => TokenText.Of(_tokenId, _name);

    /// <inheritdoc/>
    public override string Describe()
    {
        var texts = new List<string>();
        Add(texts, nameof(_patch.Name), _patch.Name);
        Add(texts, nameof(_patch.Description), _patch.Description);
        Add(texts, nameof(_patch.Status), _patch.Status is null ? null : ApiEnum.Show(_patch.Status));
        Add(texts, nameof(_patch.DefaultRole), _patch.DefaultRole is null ? null : ApiEnum.Show(_patch.DefaultRole));
        Add(texts, nameof(_patch.OrgRoles), _patch.OrgRoles is null ? null : string.Join(", ", _patch.OrgRoles.Select(entry => $"{entry.OrgId}={entry.Role}")));
        return Messages.ActionSetToken.With(TargetName, string.Join(", ", texts));
    }

    private protected override Task<OrgToken> SendAsync(OrgCall call, CancellationToken cancellationToken) =>
        Account.Client.PatchTokenAsync(_tokenId, _patch, call, cancellationToken);

    private static void Add(List<string> texts, string field, string? value)
    {
        if (value is not null)
        {
            texts.Add(Messages.FieldTo.With(field, value.ForDisplay()));
        }
    }
}
