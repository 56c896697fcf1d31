using OrgAdmin.Core;

namespace OrgAdmin.Connections;

/// <summary>
/// An organization that Get-Org is currently writing down its pipeline. Meanwhile the object is as current as a second read would be,
/// unless a change was sent since its page was requested.
/// </summary>
internal sealed class OrgInHand
{
    private readonly Org _org;
    private readonly OrgClient _client;
    private readonly OrgCall _call;
    private readonly long _moment;

    /// <param name="org">The organization.</param>
    /// <param name="client">The client that has read it.</param>
    /// <param name="call">The call that has read it.</param>
    /// <param name="moment">A moment of the server before its page was requested.</param>
    internal OrgInHand(Org org, OrgClient client, OrgCall call, long moment)
    {
        _org = org;
        _client = client;
        _call = call;
        _moment = moment;
    }

    /// <summary>Whether a piped organization is this one and its members need not be read again.</summary>
    internal bool ShowsMembersOf(Org org, OrgClient client, OrgCall call) =>
        ReferenceEquals(org, _org)
        && ReferenceEquals(client, _client)
        && call.IncludesSameAs(_call)
        && ResourceId.IsValid(org.OrgId)
        && !client.Server.HasChangedSince(ResourceId.Parse(org.OrgId, "-OrgId"), _moment)
        && org.ShowsAllMembers
        && org.ShowsRoleLists;
}
