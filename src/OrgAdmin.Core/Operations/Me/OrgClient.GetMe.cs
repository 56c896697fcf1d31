using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    private readonly object _ownUserGate = new();
    private Task<string?>? _ownUserId;

    internal static ApiOperation GetMe { get; } = new("me.get", HttpMethod.Get, "/me", ApiScopes.UserRead)
    {
        Query = ["includeRecent", .. OrgSummaryFields.Query],
    };

    /// <summary>me.get: <c>GET /me</c>. The user whose token the client has.</summary>
    public Task<OrgUser> GetMeAsync(OrgCall call, CancellationToken cancellationToken) =>
        _caller.ReadAsync(new ApiRequest(GetMe), call, OrgUserReader.Me, cancellationToken);

    /// <summary>
    /// The id of the user whose token the client has; null when the API does not say. The API is asked once per client, with a single
    /// attempt, whatever the result. Callers that ask meanwhile share the result.
    /// </summary>
    public async Task<string?> FindOwnUserIdAsync(OrgCall call, CancellationToken cancellationToken)
    {
        _ = call ?? throw new ArgumentNullException(nameof(call));
        while (true)
        {
            Task<string?> asked;
            lock (_ownUserGate)
            {
                asked = _ownUserId ??= AskForOwnUserIdAsync(call, cancellationToken);
            }

            try
            {
                return await asked.ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // The first caller may have been cancelled; the others then ask again.
                lock (_ownUserGate)
                {
                    _ownUserId = _ownUserId == asked ? null : _ownUserId;
                }

                cancellationToken.ThrowIfCancellationRequested();
                call.Closing.ThrowIfCancellationRequested();
            }
        }
    }

    private async Task<string?> AskForOwnUserIdAsync(OrgCall call, CancellationToken cancellationToken)
    {
        try
        {
            return (await GetMeAsync(call.WithOneAttempt(), cancellationToken).ConfigureAwait(false)).UserId;
        }
        catch (OrgApiException)
        {
            // A token with organization scopes only may not use me.get.
            return null;
        }
    }
}
