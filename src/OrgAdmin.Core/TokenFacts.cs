using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OrgAdmin.Core.Json;

namespace OrgAdmin.Core;

/// <summary>
/// Facts about a token that can be shown: a fingerprint, and the claims of a JWT. The signature is not verified; that is up to the API.
/// </summary>
public sealed class TokenFacts
{
    private const int FingerprintBytes = 4;

    private TokenFacts(string fingerprint) => Fingerprint = fingerprint;

    /// <summary>
    /// The first eight hexadecimal digits of the token's SHA-256: enough to tell two tokens apart, and useless to anyone else.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>When the token ends (UTC); null when it does not say or does not end.</summary>
    public DateTimeOffset? Expires { get; private set; }

    /// <summary>The token's scopes; empty when it does not say.</summary>
    public IReadOnlyList<string> Scopes { get; private set; } = Array.Empty<string>();

    /// <summary>The id of the user the token belongs to; null when it does not say.</summary>
    public string? UserId { get; private set; }

    /// <summary>Whether the user has yet to verify the e-mail address.</summary>
    public bool NeedsToVerifyEmail { get; private set; }

    /// <summary>Reads a token's facts. A text that is not a JWT has a fingerprint only.</summary>
    public static TokenFacts Read(string token)
    {
        var facts = new TokenFacts(FingerprintOf(token));
        string[] parts = token.Split('.');
        if (parts.Length == 3 && Decode(parts[1]) is { } payload)
        {
            try
            {
                facts.ReadClaims(ReplyJson.ReadObject(new ArraySegment<byte>(payload), JsonValue.Dictionary));
            }
            catch (JsonException)
            {
                // Not a JWT after all; the API will accept or refuse it.
            }
        }

        return facts;
    }

    internal TokenFacts For(string? userId, bool needsToVerifyEmail)
    {
        UserId = userId ?? UserId;
        NeedsToVerifyEmail = needsToVerifyEmail;
        return this;
    }

    private static string FingerprintOf(string token)
    {
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(token));
        var text = new StringBuilder();
        for (int i = 0; i < FingerprintBytes; i++)
        {
            text.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static byte[]? Decode(string base64Url)
    {
        string base64 = base64Url.Replace('-', '+').Replace('_', '/');
        try
        {
            return Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private void ReadClaims(IReadOnlyDictionary<string, object?> claims)
    {
        // Seconds since 1970; the standard allows fractions.
        if (claims.TryGetValue("exp", out object? exp)
            && (exp is long whole ? whole : exp as double? ?? 0) is > 0 and < 253402300800 and double seconds)
        {
            Expires = DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000));
        }

        if (claims.TryGetValue("sub", out object? sub) && sub is string subject && ResourceId.IsValid(subject))
        {
            UserId = subject;
        }

        if (claims.TryGetValue("scope", out object? scope))
        {
            Scopes = ScopesOf(scope);
        }
    }

    private static IReadOnlyList<string> ScopesOf(object? claim)
    {
        var scopes = new List<string>();
        if (claim is string words)
        {
            scopes.AddRange(words.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries));
        }
        else if (claim is IEnumerable<object?> items)
        {
            foreach (object? item in items)
            {
                if (item is string word)
                {
                    scopes.Add(word);
                }
            }
        }

        return scopes.AsReadOnly();
    }
}
