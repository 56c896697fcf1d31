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
    internal static ApiOperation AnswerInvite { get; } = new("orgInvites.post", HttpMethod.Post, "/invites", ApiScopes.None)
    {
        HasSecretBodies = true,
    };

    /// <summary>
    /// orgInvites.post: <c>POST /invites</c>. No token is sent. An answered invite and a revoked one look the same from outside, so that
    /// nothing is looked for and nothing is repeated when no clear answer comes.
    /// </summary>
    public async Task<OrgInviteAnswer> AnswerInviteAsync(OrgInviteAction answer, OrgCall call, CancellationToken cancellationToken)
    {
        _secrets.Add((answer ?? throw new ArgumentNullException(nameof(answer))).Token);
        ApiRequest request = new ApiRequest(AnswerInvite).WithBody(RequestJson.Write(answer, InvitesJson.Bodies.OrgInviteAction));
        return (await _caller.ChangeAsync(
            new Change<OrgInviteAnswer>(request, InviteAnswerReader.Read)
            {
                IsContrary = shown => shown.Accepted != answer.Accept,
                What = (answer.Accept ? Messages.WhetherAcceptedBy : Messages.WhetherDeclinedBy).With(answer.Email.ForDisplay()),
                Check = answer.Accept ? "Get-Org" : "Get-OrgInvite -Mine",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }
}
