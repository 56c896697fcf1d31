using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Access;
using OrgAdmin.Planning.Own;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Tokens;

/// <summary>Makes an API token (userApiTokens.post). Its secret comes once.</summary>
public sealed class MakeToken : ChangeOfToken
{
    private readonly ApiTokenPost _token;

    /// <summary>Makes the change.</summary>
    public MakeToken(OwnAccount account, ApiTokenPost token)
        : base(account) => _token = token ?? throw new ArgumentNullException(nameof(token));

    /// <inheritdoc/>
    public override string Key => "name " + _token.Name.Trim();

    /// <inheritdoc/>
    public override string TargetName => _token.Name.InQuotes();

    /// <inheritdoc/>
    public override string Describe()
    {
        var parts = new List<string>
        {
            Messages.TokenWithScopes.With(ScopeText.Join(_token.Scope)),
            _token.ExpirationDate is { } end ? Messages.TokenUntil.With(end) : Messages.TokenForever,
        };
        if (_token.DefaultRole is { } role)
        {
            parts.Add(Messages.TokenAtMost.With(ApiEnum.Show(role)));
        }

        parts.AddRange((_token.OrgRoles ?? Array.Empty<TokenRoleEntry>()).Select(
            entry => Messages.TokenAtMostIn.With(ApiEnum.Show(entry.Role), entry.OrgId)));
        return Messages.ActionMakeToken.With(TargetName, string.Join(", ", parts));
    }

    private protected override Task<OrgToken> SendAsync(OrgCall call, CancellationToken cancellationToken) =>
        Account.Client.PostTokenAsync(_token, call, cancellationToken);
}
