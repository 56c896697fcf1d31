using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace OrgAdmin.Core.Http;

/// <summary>
/// The one place that knows a connection's secrets: its token for the authorization header, and every secret in order to remove it from
/// all that is shown, by the place it stands in and by its value, however it is encoded.
/// </summary>
internal sealed class Secrets
{
    private const string Hidden = "***";

    // A shorter text would also be found where it is not meant.
    private const int ShortestValue = 8;

    private static readonly Regex SecretMembers = new(
        @"(""(?:token|password|twoFactorCode|cardToken|inviteToken|accessToken|authorization)""\s*:\s*)""(?:\\.|[^""\\])*(?:""|$)",
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

            // Longest first: a form that holds another one goes as a whole.
            Array.Sort(sorted, (a, b) => b.Length.CompareTo(a.Length));
            _forms = sorted;
        }
    }

    /// <summary>The text without any secret.</summary>
    internal string Remove(string text)
    {
        string clean = SecretMembers.Replace(text, "$1\"" + Hidden + "\"");
        clean = SecretHeaders.Replace(clean, "$1 " + Hidden);
        clean = BearerValues.Replace(clean, "Bearer " + Hidden);
        foreach (string form in _forms)
        {
            clean = Replace(clean, form);
        }

        return clean;
    }

    // Without regard to case, for percent-encoding may be written either way.
    private static string Replace(string text, string form)
    {
        int at = text.IndexOf(form, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return text;
        }

        var clean = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = text.IndexOf(form, from, StringComparison.OrdinalIgnoreCase))
        {
            clean.Append(text, from, at - from).Append(Hidden);
            from = at + form.Length;
        }

        return clean.Append(text, from, text.Length - from).ToString();
    }

    private static IEnumerable<string> FormsOf(string secret)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        string base64 = Convert.ToBase64String(bytes).TrimEnd('=');
        string escaped = Uri.EscapeDataString(secret);
        return new[]
        {
            secret,
            base64,
            base64.Replace('+', '-').Replace('/', '_'),
            escaped,
            escaped.Replace("%20", "+"),
            JavaScriptEncoder.Default.Encode(secret),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
        };
    }
}
