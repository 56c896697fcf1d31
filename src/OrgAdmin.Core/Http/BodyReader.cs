using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Http;

/// <summary>Reads an answer's bytes, up to a limit that no sane answer reaches.</summary>
internal static class BodyReader
{
    private const int Largest = 64 * 1024 * 1024;
    private const int FirstBuffer = 16 * 1024;

    internal static async Task<ArraySegment<byte>> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content is null)
        {
            return new ArraySegment<byte>(Array.Empty<byte>());
        }

        // .NET Framework's response stream does not look at the token while it reads; closing the response ends the read there.
        using CancellationTokenRegistration closing = cancellationToken.Register(response.Dispose);
        long? announced = response.Content.Headers.ContentLength;
        byte[] buffer = new byte[announced is > 0 and < Largest ? (int)announced + 1 : FirstBuffer];
        int length = 0;
        try
        {
            if (announced > Largest && response.IsSuccessStatusCode)
            {
                throw TooLarge();
            }

            using Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            while (true)
            {
                int read = await stream.ReadAsync(buffer, length, buffer.Length - length, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return new ArraySegment<byte>(buffer, 0, length);
                }

                length += read;
                if (length > Largest)
                {
                    throw TooLarge();
                }

                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, Math.Min(buffer.Length * 2, Largest + 1));
                }
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException
            && !cancellationToken.IsCancellationRequested)
        {
            // The status of an answer that is no success says what there is to say; any other is of no use when it is not whole.
            return response.IsSuccessStatusCode
                ? throw new InvalidDataException(e.Message, e)
                : new ArraySegment<byte>(buffer, 0, length);
        }
    }

    private static InvalidDataException TooLarge() => new(Messages.AnswerTooLarge.With(Largest / (1024 * 1024)));
}
