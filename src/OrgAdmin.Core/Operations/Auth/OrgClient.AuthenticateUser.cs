using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Operations;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    // It changes no organization.
    internal static ApiOperation AuthenticateUser { get; } = new("auth.authenticateUser", HttpMethod.Post, "/auth/user", ApiScopes.None)
    {
        RunsInRehearsal = true,
        HasSecretBodies = true,
    };

    /// <summary>
    /// auth.authenticateUser: <c>POST /auth/user</c>. The client keeps the returned token for its further requests and exposes it to
    /// nobody; only facts about it are returned.
    /// </summary>
    public async Task<TokenFacts> AuthenticateUserAsync(UserCredentials credentials, OrgCall call, CancellationToken cancellationToken)
    {
        _secrets.Add((credentials ?? throw new ArgumentNullException(nameof(credentials))).Password);
        _secrets.Add(credentials.TwoFactorCode);
        ApiRequest request = new ApiRequest(AuthenticateUser).WithBody(RequestJson.Write(credentials, AuthJson.Bodies.UserCredentials));
        AuthedUser user = (await _caller.ChangeAsync(
            new Change<AuthedUser>(request, body => ReplyJson.ReadObject(body, AuthedUserReader.Read)),
            call,
            cancellationToken).ConfigureAwait(false))!;
        _secrets.UseToken(user.Token);
        return TokenFacts.Read(user.Token!).For(user.UserId, user.NeedsToVerifyEmail ?? false);
    }
}
