using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace OrgAdmin.Core.Http.Redaction;

/// <summary>
/// The one place that knows a connection's secrets: its token for the authorization header, and every secret in order to remove it from
/// all that is shown, by the place it stands in and by its value, however it is escaped.
/// </summary>
internal sealed class Secrets
{
    private const string Hidden = "***";

    // A shorter text would also be found where it is not meant.
    private const int ShortestValue = 8;

    // Of a secret that was cut in two, less than this may be left.
    private const int ShortestPart = 4;
    private const int LongestEscape = 12;
    private const int MostCuts = 20;

    // Of JSON inside a text of JSON, all up to the next quotation mark that is not escaped is taken for the value: rather too much.
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

    // .NET writes a line feed into a header as it is: what stands behind it would go out as a header of its own.
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

    /// <summary>Learns a secret that must not be shown.</summary>
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
        // By value first: what stands in a place may be cut short by an escape, and its rest would then not be known.
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

    /// <summary>Where the secret stands, and where a text that was cut short ends with a part of it.</summary>
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

    // The last escape may have been cut in two.
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
            // The ends of base64 depend on what stands before and after; the characters between do not.
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
