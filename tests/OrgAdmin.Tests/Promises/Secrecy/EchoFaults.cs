using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.Json;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.Secrecy;

/// <summary>Everything that can go wrong with a request, each time by a server that repeats what it was sent.</summary>
internal static class EchoFaults
{
    private static readonly int[] Statuses =
        [400, 401, 403, 404, 405, 409, 410, 413, 418, 422, 429, 500, 501, 502, 503, 504];

    internal const string Refused = "refused";
    internal const string NoTls = "no TLS";
    internal const string UnknownOutcome = "unknown outcome";
    internal const string Timeout = "timeout";

    internal static IEnumerable<string> Names { get; } = Statuses.Select(status => status.ToString(CultureInfo.InvariantCulture)).Concat(
    [
        "HTML", "plain text", "redirect", "dropped before", "dropped after", "reset", "truncated", "page instead of an answer",
        "wrong shape", "secret in wrong places", "broken gzip", UnknownOutcome, Refused, NoTls, Timeout,
    ]);

    internal static void Add(string name, FaultScript faults)
    {
        // A server can repeat what it was sent, and no more.
        Add(name, faults, target => target.StartsWith("/auth/", StringComparison.Ordinal), null, [SecretFixture.Password, SecretFixture.Code]);
        Add(name, faults, target => target.StartsWith("/orgs", StringComparison.Ordinal), "PATCH", [SecretFixture.Token, SecretFixture.Card]);
        Add(name, faults, target => target.StartsWith("/orgs", StringComparison.Ordinal), null, [SecretFixture.Token]);
    }

    private static void Add(string name, FaultScript faults, Func<string, bool> target, string? method, IReadOnlyList<string> secrets)
    {
        if (name == UnknownOutcome && method is not null)
        {
            // It is made of all methods at once.
            return;
        }

        string header = Uri.EscapeDataString(secrets[^1]);
        foreach (Fault fault in Create(name, secrets))
        {
            Fault narrowed = fault.For(target).Always().WithHeader("X-Echo", "Bearer " + header).WithHeader("Set-Cookie", "session=" + header);
            faults.Add(method is null ? narrowed : narrowed.On(method));
        }
    }

    private static IEnumerable<Fault> Create(string name, IReadOnlyList<string> secrets)
    {
        string echo = SecretFixture.Echo(secrets);
        string forms = string.Join('\n', secrets.SelectMany(secret => Leaks.FormsOf(secret).Values));
        string quoted = JsonSerializer.Serialize(secrets[0]);
        return name switch
        {
            "HTML" => [Fault.Status(502, $"<html><body>{WebUtility.HtmlEncode(forms)}</body></html>", "text/html")],
            "plain text" => [Fault.Status(400, forms, "text/plain")],
            "redirect" => [Fault.Redirect(302, "http://127.0.0.2/?token=" + Uri.EscapeDataString(secrets[0]))],
            "dropped before" => [Fault.DropBefore()],
            "dropped after" => [Fault.DropAfter()],
            "reset" => [Fault.DropAfter().ByReset()],
            "truncated" => [Fault.TruncateBody()],
            "page instead of an answer" => [Fault.NotJson(forms)],
            "wrong shape" => [Fault.ReplaceBody($"{{\"items\":\"x\",\"token\":7,\"echo\":{echo}}}")],
            "secret in wrong places" => [Fault.ReplaceBody($"{{\"_type\":{quoted},{quoted}:[{secrets[0]}]}}")],
            "broken gzip" => [Fault.BrokenGzip()],
            UnknownOutcome => [Fault.DropAfter().On("PATCH"), Fault.DropAfter().On("POST"), Fault.DropAfter().On("DELETE"), Fault.Status(500, echo).On("GET")],
            Timeout => [Fault.NeverAnswer()],
            Refused or NoTls => [],
            "429" => [Fault.Status(429, echo).WithRetryAfter(3600)],
            _ => [Fault.Status(int.Parse(name, CultureInfo.InvariantCulture), echo)],
        };
    }
}
