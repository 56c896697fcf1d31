using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Secrecy;

/// <summary>Everything that can go wrong with a request, each time by a server that repeats what it was sent.</summary>
internal static class EchoFaults
{
    private static readonly int[] Statuses =
        [400, 401, 403, 404, 405, 409, 410, 413, 418, 422, 429, 500, 501, 502, 503, 504];

    internal const string Refused = "refused";
    internal const string NoTls = "no TLS";
    internal const string Timeout = "timeout";

    internal static IEnumerable<string> Names { get; } = Statuses.Select(status => status.ToString(CultureInfo.InvariantCulture)).Concat(
    [
        "HTML", "plain text", "redirect", "dropped before", "dropped after", "reset", "truncated", "page instead of an answer",
        "wrong shape", "token in wrong places", "broken gzip", "unknown outcome", Refused, NoTls, Timeout,
    ]);

    internal static void Add(string name, FaultScript faults)
    {
        foreach (Fault fault in Create(name))
        {
            faults.Add(fault.Always().WithHeader("X-Echo", "Bearer " + Keeper.Token).WithHeader("Set-Cookie", "session=" + Keeper.Token));
        }
    }

    private static IEnumerable<Fault> Create(string name)
    {
        string forms = string.Join('\n', Keeper.Given.SelectMany(secret => Leaks.FormsOf(secret).Values));
        string wrong = "{\"items\":\"x\",\"token\":\"" + Keeper.Token + "\",\"echo\":" + Keeper.Echo() + "}";
        return name switch
        {
            "HTML" => [Fault.Status(502, $"<html><body>{WebUtility.HtmlEncode(forms)}</body></html>", "text/html")],
            "plain text" => [Fault.Status(400, forms, "text/plain")],
            "redirect" => [Fault.Redirect(302, "http://127.0.0.2/?token=" + Uri.EscapeDataString(Keeper.Token))],
            "dropped before" => [Fault.DropBefore()],
            "dropped after" => [Fault.DropAfter()],
            "reset" => [Fault.DropAfter().ByReset()],
            "truncated" => [Fault.TruncateBody()],
            "page instead of an answer" => [Fault.NotJson(forms)],
            "wrong shape" => [Fault.ReplaceBody(wrong)],
            "token in wrong places" => [Fault.ReplaceBody($"{{\"_type\":\"{Keeper.Token}\",\"{Keeper.Token}\":[{Keeper.Token}]}}")],
            "broken gzip" => [Fault.BrokenGzip()],
            "unknown outcome" => [.. new[] { "PATCH", "POST", "DELETE" }.Select(Fault.DropAfter().On), Fault.Status(500, Keeper.Echo()).On("GET")],
            Timeout => [Fault.NeverAnswer()],
            Refused or NoTls => [],
            "429" => [Fault.Status(429, Keeper.Echo()).WithRetryAfter(3600)],
            _ => [Fault.Status(int.Parse(name, CultureInfo.InvariantCulture), Keeper.Echo())],
        };
    }
}
