using System;
using System.Net;
using System.Net.Http;
using System.Text;

namespace OrgAdmin.Tests.Promises.Hostility;

/// <summary>An answer as no sane API gives it.</summary>
internal sealed record CorruptedAnswer(byte[] Body, int Status, string? Header, string? ContentType, long? Length)
{
    internal HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(Body) };
        if (ContentType is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        if (Header is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", Header);
            response.Headers.TryAddWithoutValidation("Location", Header);
        }

        if (Length is not null)
        {
            response.Content.Headers.ContentLength = Length;
        }

        return response;
    }

    public override string ToString() =>
        $"{Status} {ContentType} {Header} {Length} ({Body.Length} bytes) {Encoding.Latin1.GetString(Body, 0, Math.Min(Body.Length, 3000))}";
}
