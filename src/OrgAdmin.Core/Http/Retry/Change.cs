using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>A change, and how to find out whether it was carried out when its outcome is unclear.</summary>
internal sealed class Change<T>
{
    private readonly Func<ArraySegment<byte>, T> _read;

    internal Change(ApiRequest request, Func<ArraySegment<byte>, T> read)
    {
        Request = request;
        _read = read;
    }

    internal ApiRequest Request { get; }

    /// <summary>
    /// Whether the response shows that the change was not carried out, or cannot be read where it would show that. Null when any readable
    /// response is proof enough.
    /// </summary>
    internal Func<T, bool>? IsContrary { get; set; }

    /// <summary>Reads the state that the change should have produced. Null when no request can show it.</summary>
    internal Func<OrgCall, CancellationToken, Task<(ReadBackState State, T? Value)>>? ReadBack { get; set; }

    /// <summary>
    /// Finds duplicates that an earlier attempt has created, and returns the commands that remove them; the result is null when that cannot
    /// be determined. The property is null when repeating the change creates no duplicates.
    /// </summary>
    internal Func<T, OrgCall, CancellationToken, Task<IReadOnlyList<string>?>>? FindTwins { get; set; }

    /// <summary>
    /// What is unknown when the outcome is unknown, as the end of "It is not known whether". Empty when the change leaves nothing behind.
    /// </summary>
    internal string What { get; set; } = string.Empty;

    /// <summary>The command with which the user can check the outcome.</summary>
    internal string Check { get; set; } = string.Empty;

    /// <summary>Reads the response.</summary>
    /// <exception cref="ContraryAnswerException">It shows that the change was not carried out.</exception>
    internal T Read(ArraySegment<byte> body)
    {
        T value = _read(body);
        return IsContrary?.Invoke(value) == true ? throw new ContraryAnswerException() : value;
    }
}
