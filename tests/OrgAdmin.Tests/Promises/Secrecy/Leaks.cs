using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace OrgAdmin.Tests.Promises.Secrecy;

/// <summary>Looks for a secret in a text, in every form in which it may have been repeated.</summary>
internal static class Leaks
{
    // So much of a secret is a leak too: whoever cuts a text may cut a secret in two.
    private const int Fragment = 12;

    /// <summary>The forms of the secret that a hostile or careless server might send back.</summary>
    internal static IReadOnlyDictionary<string, string> FormsOf(string secret)
    {
        string relaxed = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret);
        string strict = JavaScriptEncoder.Default.Encode(secret);
        return new Dictionary<string, string>
        {
            ["plain"] = secret,
            ["base64"] = Base64(secret),
            ["base64 inside another text"] = Base64("Bearer " + secret),
            ["base64 inside yet another text"] = Base64("x:" + secret + ";"),
            ["base64url"] = Base64(secret).Replace('+', '-').Replace('/', '_').TrimEnd('='),
            ["percent-encoded"] = Uri.EscapeDataString(secret),
            ["percent-encoded in small letters"] = SmallHex(Uri.EscapeDataString(secret)),
            ["as a form sends it"] = WebUtility.UrlEncode(secret),
            ["as JavaScript encodes it"] = Regex.Replace(
                Uri.EscapeDataString(secret), "%(21|27|28|29|2A)", match => WebUtility.UrlDecode(match.Value)),
            ["JSON"] = relaxed,
            ["JSON in ASCII"] = strict,
            ["JSON in small letters"] = SmallEscapes(strict),
            ["JSON with slashes"] = relaxed.Replace("/", "\\/"),
            ["JSON inside JSON"] = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(relaxed),
            ["JSON inside JSON in ASCII"] = JavaScriptEncoder.Default.Encode(strict),
            ["HTML"] = WebUtility.HtmlEncode(secret),
            ["in capital letters"] = secret.ToUpperInvariant(),
            ["in small letters"] = secret.ToLowerInvariant(),
            ["hexadecimal"] = Convert.ToHexString(Encoding.UTF8.GetBytes(secret)),
            ["hexadecimal in small letters"] = Convert.ToHexString(Encoding.UTF8.GetBytes(secret)).ToLowerInvariant(),
            ["hexadecimal with dashes"] = BitConverter.ToString(Encoding.UTF8.GetBytes(secret)),
            ["hexadecimal as C writes it"] = "0x" + BitConverter.ToString(Encoding.UTF8.GetBytes(secret)).Replace("-", ", 0x", StringComparison.Ordinal),
            ["broken into lines"] = Broken(secret, "\n"),
            ["broken into the lines of a header"] = Broken(secret, "\r\n "),
            ["base64 broken into lines"] = Broken(Base64(secret), "\r\n"),
        };
    }

    /// <summary>Which forms of which secret the text holds.</summary>
    internal static IReadOnlyList<string> Find(string text, IEnumerable<string> secrets) =>
        secrets.SelectMany((secret, index) => Find(text, secret).Select(found => $"secret {index}: {found}")).ToList();

    private static IEnumerable<string> Find(string text, string secret)
    {
        foreach ((string name, string form) in FormsOf(secret))
        {
            // The ends of base64 depend on what surrounds the secret.
            string core = name switch
            {
                "base64" or "base64url" => form.TrimEnd('=')[..^2],
                "base64 broken into lines" => form.TrimEnd('=')[..^3],
                "base64 inside another text" => form.TrimEnd('=')[10..^2],
                "base64 inside yet another text" => form.TrimEnd('=')[3..^2],
                _ => form,
            };
            int at = text.IndexOf(core, StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return $"{name}: {Around(text, at)}";
            }
        }

        for (int start = 0; start + Fragment <= secret.Length; start++)
        {
            int at = text.IndexOf(secret.Substring(start, Fragment), StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return $"a part: {Around(text, at)}";
                yield break;
            }
        }
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 60)].ReplaceLineEndings("⏎");

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Broken(string text, string end) => string.Join(end, text.Chunk(7).Select(part => new string(part)));

    private static string SmallHex(string text) => Regex.Replace(text, "%[0-9A-F]{2}", match => match.Value.ToLowerInvariant());

    private static string SmallEscapes(string text) => Regex.Replace(text, @"\\u[0-9A-F]{4}", match => match.Value.ToLowerInvariant());
}
