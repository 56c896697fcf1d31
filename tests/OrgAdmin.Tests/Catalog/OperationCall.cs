using System;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using Xunit;

namespace OrgAdmin.Tests.Catalog;

/// <summary>One call of the client and what it must put on the wire.</summary>
/// <param name="Name">The API's name of the operation, followed by what is special about the call.</param>
/// <param name="Method">The method of the request.</param>
/// <param name="Path">The path of the request.</param>
/// <param name="Query">The query after the three global parameters, with its leading ampersand.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Send">Makes the call.</param>
internal sealed record OperationCall(
    string Name, string Method, string Path, string Query, string? Body, Func<OrgClient, OrgCall, CancellationToken, Task> Send)
{
    /// <summary>The status with which the documented organization's sandbox answers.</summary>
    internal int Status { get; init; } = 200;

    /// <summary>The operation's name as the API has it.</summary>
    internal string Id => Name.Split('-')[0];

    internal bool IsLogin => Id == "auth.authenticateUser";

    /// <summary>Whether no token is sent with it.</summary>
    internal bool IsAnonymous => IsLogin || Id is "orgInvites.get" or "orgInvites.post";

    internal bool IsWrite => Method != "GET" && !IsLogin;

    /// <summary>Path and query; the globals are off unless asked for.</summary>
    internal string Target(bool actions = false, bool links = false, bool embedded = false) =>
        $"{Path}?_actions={Flag(actions)}&_links={Flag(links)}&_embedded={Flag(embedded)}{Query}";

    /// <summary>Makes the call with nothing special about it.</summary>
    internal Task RunAsync(OrgClient client) => Send(client, new OrgCall(), TestContext.Current.CancellationToken);

    private static string Flag(bool value) => value ? "true" : "false";
}
