using System;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>A change, and how to find out whether it was carried out when no clear answer came.</summary>
internal sealed class Change<T>
{
    internal Change(ApiRequest request, Func<ArraySegment<byte>, T> read)
    {
        Request = request;
        Read = read;
    }

    internal ApiRequest Request { get; }

    internal Func<ArraySegment<byte>, T> Read { get; }

    /// <summary>Asks the API for the state that the change should have made. Null where nothing shows it.</summary>
    internal Func<OrgCall, CancellationToken, Task<(ReadBackState State, T? Value)>>? ReadBack { get; set; }

    /// <summary>What is not known when nothing tells, as the end of "It is not known whether".</summary>
    internal string What { get; set; } = string.Empty;

    /// <summary>The command that shows it.</summary>
    internal string Check { get; set; } = string.Empty;
}
