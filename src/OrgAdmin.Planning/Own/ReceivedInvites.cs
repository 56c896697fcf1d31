using System;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Own;

/// <summary>Reads invites as the invited person sees them; where one has expired, the error says who can renew it.</summary>
public sealed class ReceivedInvites
{
    private readonly OrgClient _client;
    private readonly OrgCall _call;

    /// <summary>Makes a reader; nothing is read.</summary>
    public ReceivedInvites(OrgClient client, OrgCall call)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _call = call ?? throw new ArgumentNullException(nameof(call));
    }

    /// <summary>Reads one of the connected user's invites (me.invite).</summary>
    /// <exception cref="OrgApiException">It could not be read.</exception>
    public Task<OrgUserInvite> ReadAsync(ResourceId inviteId, CancellationToken cancellationToken) =>
        Explain(_client.GetMyInviteAsync(inviteId, _call, cancellationToken));

    /// <summary>Reads the invite of an address and a secret (orgInvites.get).</summary>
    /// <exception cref="OrgApiException">It could not be read.</exception>
    public Task<OrgUserInvite> ReadAsync(string email, string secret, CancellationToken cancellationToken) =>
        Explain(_client.GetInviteInfoAsync(email, secret, _call, cancellationToken));

    private static async Task<OrgUserInvite> Explain(Task<OrgUserInvite> reading)
    {
        try
        {
            return await reading.ConfigureAwait(false);
        }
        catch (OrgApiException e) when (e.Kind == OrgErrorKind.Gone)
        {
            throw InviteAnswer.Explain(e, null);
        }
    }
}
