using System;
using System.Buffers;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// An answer's bytes, in a buffer that is used again for other answers: a new one for each large answer would make the garbage collector
/// walk the whole heap each time. It may hold what is secret and is given back clean.
/// </summary>
internal sealed class AnswerBody : IDisposable
{
    // More than any list or organization has; a rare larger one is not worth keeping its buffer.
    private const int LargestKept = 4 * 1024 * 1024;

    private byte[] _buffer;

    internal AnswerBody(int capacity) => _buffer = Take(capacity);

    internal int Length { get; private set; }

    internal ArraySegment<byte> Bytes => new(_buffer, 0, Length);

    /// <summary>Where the next bytes go: never empty.</summary>
    internal ArraySegment<byte> Free => new(_buffer, Length, _buffer.Length - Length);

    /// <summary>Takes over what was put into <see cref="Free"/>.</summary>
    internal void Add(int count, int mostEver)
    {
        Length += count;
        if (Length == _buffer.Length)
        {
            byte[] larger = Take(Math.Min(Length * 2, mostEver));
            Buffer.BlockCopy(_buffer, 0, larger, 0, Length);
            Give(_buffer);
            _buffer = larger;
        }
    }

    /// <summary>Gives the buffer back. Not to be called while a read into it may still be under way.</summary>
    public void Dispose()
    {
        Give(_buffer);
        _buffer = Array.Empty<byte>();
        Length = 0;
    }

    private static byte[] Take(int capacity) => capacity > LargestKept ? new byte[capacity] : ArrayPool<byte>.Shared.Rent(capacity);

    private static void Give(byte[] buffer)
    {
        if (buffer.Length is > 0 and <= LargestKept)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
