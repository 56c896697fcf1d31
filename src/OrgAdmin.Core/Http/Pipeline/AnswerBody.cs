using System;
using System.Buffers;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// The bytes of a response, in a pooled buffer: allocating a new one for each large response would cause full garbage collections. The
/// buffer may hold secrets and is returned cleared.
/// </summary>
internal sealed class AnswerBody : IDisposable
{
    // Larger than any usual list or organization. Buffers above this size are not kept.
    private const int LargestKept = 4 * 1024 * 1024;

    private byte[] _buffer;

    internal AnswerBody(int capacity) => _buffer = Take(capacity);

    internal int Length { get; private set; }

    internal ArraySegment<byte> Bytes => new(_buffer, 0, Length);

    /// <summary>The free space for the next bytes; never empty.</summary>
    internal ArraySegment<byte> Free => new(_buffer, Length, _buffer.Length - Length);

    /// <summary>Counts bytes that were written to <see cref="Free"/>.</summary>
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

    /// <summary>Returns the buffer. Must not be called while a read into it may still be under way.</summary>
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
