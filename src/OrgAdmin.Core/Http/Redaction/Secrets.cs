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
    internal const string Hidden = "***";

    private const string MemberNames =
        "token|password|twoFactorCode|cardToken|inviteToken|accessToken|authorization"
        + "|currentPassword|newPassword|refreshToken|clientSecret|secret|apiKey|privateKey|secretAccessKey|accountKey|keyJson";

    // Of JSON inside a text of JSON, all up to the next quotation mark that is not escaped is taken for the value: rather too much.
    private static readonly Regex SecretMembers = new(
        @"(\\{0,7}""(?:" + MemberNames + @")\\{0,7}""\s*:\s*)" +
        @"(?:\\{0,7}""(?:\\.|[^""\\])*(?:""|$)|[^\s""\\,\[\]{}]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex SecretHeaders = new(
        @"^((?:Authorization|Proxy-Authorization|Cookie|Set-Cookie)\s*:).*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline);

    private static readonly Regex BearerValues = new(@"\bBearer\s+[A-Za-z0-9._~+/=-]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Any token of the API, also one that no connection knows: it may have been given in the place of another value.
    private static readonly Regex WebTokens = new(
        @"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Members = new(MemberNames.Split('|'), StringComparer.OrdinalIgnoreCase);

    private readonly object _gate = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private volatile SecretForm[] _forms = Array.Empty<SecretForm>();
    private volatile string? _token;
    private volatile bool _isForgotten;

    internal string? Token => _token;

    /// <summary>Whether the connection was closed: its secrets are not known any more, so that nothing can be cleaned of them.</summary>
    internal bool IsForgotten => _isForgotten;

    /// <summary>Whether the value of a member with this name is never shown, whatever it is.</summary>
    internal static bool IsSecretMember(string name) => Members.Contains(name);

    // .NET writes a line feed into a header as it is: what stands behind it would go out as a header of its own.
    internal static bool CanBeSent(string token) => token.All(c => c is > ' ' and <= '~');

    internal void UseToken(string? token)
    {
        if (token is not null && !CanBeSent(token))
        {
            throw new OrgApiException(OrgErrorKind.InvalidConnection, Messages.TokenMalformed.With(nameof(OrgClientOptions)));
        }

        lock (_gate)
        {
            _token = _isForgotten ? null : token;
        }

        Add(token);
    }

    /// <summary>Learns a secret that must not be shown.</summary>
    internal void Add(string? secret)
    {
        if (secret is null)
        {
            return;
        }

        SecretForm[] forms = SecretForm.Of(secret).ToArray();
        lock (_gate)
        {
            if (!_isForgotten && !_known.Contains(secret))
            {
                _known.Add(secret);
                _forms = _forms.Concat(forms).ToArray();
            }
        }
    }

    /// <summary>Forgets every secret, for good.</summary>
    internal void Forget()
    {
        lock (_gate)
        {
            _isForgotten = true;
            _token = null;
            _known.Clear();
            _forms = Array.Empty<SecretForm>();
        }
    }

    /// <summary>The text without any secret.</summary>
    internal string Remove(string text)
    {
        // By value first: what stands in a place may be cut short by an escape, and its rest would then not be known.
        string clean = RemoveValues(text);
        clean = SecretMembers.Replace(clean, "$1\"" + Hidden + "\"");
        clean = SecretHeaders.Replace(clean, "$1 " + Hidden);
        clean = BearerValues.Replace(clean, "Bearer " + Hidden);
        return WebTokens.Replace(clean, Hidden);
    }

    private string RemoveValues(string text)
    {
        SecretForm[] forms = _forms;
        if (forms.Length == 0)
        {
            return text;
        }

        bool[]? hidden = null;
        foreach (DecodedText layer in DecodedText.AllOf(text))
        {
            Hide(layer, forms.Where(form => !form.IsHex), ref hidden, text.Length);
            Hide(layer.OfHex(), forms.Where(form => form.IsHex), ref hidden, text.Length);
        }

        return hidden is null ? text : Cover(text, hidden);
    }

    private static void Hide(DecodedText layer, IEnumerable<SecretForm> forms, ref bool[]? hidden, int length)
    {
        foreach (SecretForm form in forms)
        {
            foreach ((int start, int end) in form.FindIn(layer.Text))
            {
                hidden ??= new bool[length];
                for (int at = layer.OriginOf(start); at < layer.EndOf(end - 1); at++)
                {
                    hidden[at] = true;
                }
            }
        }
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
}
