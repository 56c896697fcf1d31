using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>A change, and how to find out whether it was carried out when no clear answer came.</summary>
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
    /// Whether the answer to the change shows that it was not carried out, or cannot be read as far as that rests on. Null where an
    /// answer that can be read says enough.
    /// </summary>
    internal Func<T, bool>? IsContrary { get; set; }

    /// <summary>Asks the API for the state that the change should have made. Null where nothing shows it.</summary>
    internal Func<OrgCall, CancellationToken, Task<(ReadBackState State, T? Value)>>? ReadBack { get; set; }

    /// <summary>
    /// Finds what an earlier attempt has made beside the result, and gives the commands that remove it; null when that cannot be told. Null where
    /// a change that is carried out twice makes nothing more.
    /// </summary>
    internal Func<T, OrgCall, CancellationToken, Task<IReadOnlyList<string>?>>? FindTwins { get; set; }

    /// <summary>What is not known when nothing tells, as the end of "It is not known whether". Empty where nothing would be left behind.</summary>
    internal string What { get; set; } = string.Empty;

    /// <summary>The command that shows it.</summary>
    internal string Check { get; set; } = string.Empty;

    /// <summary>Reads the answer.</summary>
    /// <exception cref="ContraryAnswerException">It shows that the change was not carried out.</exception>
    internal T Read(ArraySegment<byte> body)
    {
        T value = _read(body);
        return IsContrary?.Invoke(value) == true ? throw new ContraryAnswerException() : value;
    }
}
