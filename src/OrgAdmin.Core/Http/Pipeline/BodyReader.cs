using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>Reads the bytes of a response, up to a generous size limit.</summary>
internal static class BodyReader
{
    private const int Largest = 64 * 1024 * 1024;
    private const int FirstBuffer = 16 * 1024;

    internal static async Task<AnswerBody> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        long announced = response.Content?.Headers.ContentLength ?? 0;
        var body = new AnswerBody(announced is > 0 and < Largest ? (int)announced + 1 : FirstBuffer);
        if (response.Content is null)
        {
            return body;
        }

        // .NET Framework's response stream ignores the token while it reads; disposing the response ends the read.
        using CancellationTokenRegistration closing = cancellationToken.Register(response.Dispose);
        try
        {
            if (announced > Largest && response.IsSuccessStatusCode)
            {
                throw TooLarge();
            }

            using Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            while (true)
            {
                ArraySegment<byte> free = body.Free;
                int read = await stream.ReadAsync(free.Array!, free.Offset, free.Count, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return body;
                }

                body.Add(read, Largest + 1);
                if (body.Length > Largest)
                {
                    throw TooLarge();
                }
            }
        }
        catch (AnswerTooLargeException) when (!response.IsSuccessStatusCode)
        {
            return body;
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException
            && !cancellationToken.IsCancellationRequested)
        {
            // For an error the status is enough. A success is of no use when its body is incomplete.
            return response.IsSuccessStatusCode ? throw new InvalidDataException(e.Message, e) : body;
        }
    }

    private static AnswerTooLargeException TooLarge() => new(Messages.AnswerTooLarge.With(Largest / (1024 * 1024)));
}
