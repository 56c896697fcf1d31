using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Completion;

/// <summary>Completes the id of one of the user's API tokens, found by the beginning of the id or any part of the name.</summary>
public sealed class TokenIdCompleter : LiveCompleter
{
    private protected override IEnumerable<Choice> Choices(CompletedLine line, OrgConnection connection) =>
        (connection.Completions.Get("tokens", async token =>
        {
            Page<OrgToken> page = await connection.Client.GetTokensAsync(new TokenListQuery(), 0, 100, Reading, token).ConfigureAwait(false);
            return page.Items;
        }) ?? Enumerable.Empty<OrgToken>())
        .Select(token => new Choice(
            token.TokenId ?? string.Empty,
            token.ToString().ForDisplay(),
            Messages.CompletedToken.With(token.ToString().ForDisplay(), ApiEnum.Show(token.Status), token.ExpirationDate?.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            token.Name));
}
