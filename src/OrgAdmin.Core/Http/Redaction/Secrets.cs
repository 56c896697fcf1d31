using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace OrgAdmin.Core.Http.Redaction;

/// <summary>
/// The only holder of a connection's secrets. It provides the token for the authorization header, and redacts every secret from shown text:
/// by the member or header it stands in, and by its value in any escaping.
/// </summary>
internal sealed class Secrets
{
    private const string Hidden = "***";

    // A shorter value would also match text that is not the secret.
    private const int ShortestValue = 8;

    // At a cut, fewer characters of a secret than this may remain.
    private const int ShortestPart = 4;
    private const int LongestEscape = 12;
    private const int MostCuts = 20;

    // In nested JSON, redact up to the next unescaped quote; better too much than too little.
    private static readonly Regex SecretMembers = new(
        @"(\\{0,7}""(?:token|password|twoFactorCode|cardToken|inviteToken|accessToken|authorization)\\{0,7}""\s*:\s*)" +
        @"(?:\\{0,7}""(?:\\.|[^""\\])*(?:""|$)|[^\s""\\,\[\]{}]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex SecretHeaders = new(
        @"^((?:Authorization|Proxy-Authorization|Cookie|Set-Cookie)\s*:).*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline);

    private static readonly Regex BearerValues = new(@"\bBearer\s+[A-Za-z0-9._~+/=-]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly object _gate = new();
    private string[] _forms = Array.Empty<string>();

    internal string? Token { get; private set; }

    // .NET does not escape a line feed in a header: the text after it would be sent as a header of its own.
    internal static bool CanBeSent(string token) => token.All(c => c is > ' ' and <= '~');

    internal void UseToken(string? token)
    {
        if (token is not null && !CanBeSent(token))
        {
            throw new OrgApiException(OrgErrorKind.InvalidConnection, Messages.TokenMalformed.With(nameof(OrgClientOptions)));
        }

        Token = token;
        Add(token);
    }

    /// <summary>Adds a secret to redact.</summary>
    internal void Add(string? secret)
    {
        if (secret is null || secret.Length < ShortestValue)
        {
            return;
        }

        lock (_gate)
        {
            var forms = new HashSet<string>(_forms, StringComparer.Ordinal);
            forms.UnionWith(FormsOf(secret));
            string[] sorted = new string[forms.Count];
            forms.CopyTo(sorted);
            _forms = sorted;
        }
    }

    /// <summary>The text without any secret.</summary>
    internal string Remove(string text)
    {
        // By value first: redaction by member may end early at an escape, and the rest of the value would no longer be recognized.
        string clean = RemoveValues(text);
        clean = SecretMembers.Replace(clean, "$1\"" + Hidden + "\"");
        clean = SecretHeaders.Replace(clean, "$1 " + Hidden);
        return BearerValues.Replace(clean, "Bearer " + Hidden);
    }

    private string RemoveValues(string text)
    {
        string[] forms = _forms;
        if (forms.Length == 0)
        {
            return text;
        }

        bool[]? hidden = null;
        foreach (DecodedText layer in DecodedText.AllOf(text))
        {
            foreach (string form in forms)
            {
                foreach ((int start, int end) in Find(layer.Text, form))
                {
                    hidden ??= new bool[text.Length];
                    for (int at = layer.OriginOf(start); at < layer.OriginOf(end); at++)
                    {
                        hidden[at] = true;
                    }
                }
            }
        }

        return hidden is null ? text : Cover(text, hidden);
    }

    /// <summary>Where the secret stands, and where a cut text ends with the beginning of it.</summary>
    private static IEnumerable<(int Start, int End)> Find(string text, string form)
    {
        for (int at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            yield return (at, at + form.Length);
        }

        int cut = text.IndexOf('…');
        for (int cuts = 0; cuts <= MostCuts; cuts++)
        {
            int end = cut < 0 ? text.Length : cut;
            for (int start = Math.Max(0, end - form.Length - LongestEscape); start <= end - ShortestPart; start++)
            {
                if (text[start] == form[0] && EndsWithin(text, start, end, form))
                {
                    yield return (start, end);
                    break;
                }
            }

            if (cut < 0)
            {
                yield break;
            }

            cut = cuts + 1 < MostCuts ? text.IndexOf('…', cut + 1) : -1;
        }
    }

    // The cut may also go through an escape sequence.
    private static bool EndsWithin(string text, int start, int end, string form)
    {
        int same = 0;
        while (start + same < end && same < form.Length && text[start + same] == form[same])
        {
            same++;
        }

        return same >= ShortestPart && end - (start + same) < LongestEscape && same < form.Length;
    }

    private static string Cover(string text, bool[] hidden)
    {
        var clean = new StringBuilder();
        for (int at = 0; at < text.Length; at++)
        {
            if (!hidden[at])
            {
                clean.Append(text[at]);
            }
            else if (at == 0 || !hidden[at - 1])
            {
                clean.Append(Hidden);
            }
        }

        return clean.ToString();
    }

    private static IEnumerable<string> FormsOf(string secret)
    {
        yield return secret;
        yield return secret.Replace(' ', '+');
        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        for (int before = 0; before < 3; before++)
        {
            // The first and last base64 characters depend on the neighbouring bytes; those between do not.
            byte[] placed = new byte[before + bytes.Length];
            bytes.CopyTo(placed, before);
            string base64 = Convert.ToBase64String(placed).TrimEnd('=');
            int first = before == 0 ? 0 : before + 1;
            string inner = base64.Substring(first, base64.Length - first - (placed.Length % 3 == 0 ? 0 : 1));
            yield return inner;
            yield return inner.Replace('+', '-').Replace('/', '_');
        }
    }
}
