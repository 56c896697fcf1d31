using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace OrgAdmin.Core.Http.Redaction;

/// <summary>One way in which a secret may have been written: as it is, in base64 or as hexadecimal digits. Letter case does not matter.</summary>
internal sealed class SecretForm
{
    // A shorter text would also be found where it is not meant; as a word of its own it is found all the same.
    private const int ShortestAnywhere = 8;
    private const int ShortestWord = 4;

    // Of a secret that was cut in two, less than this may be left.
    private const int ShortestPart = 4;
    private const int ShortestPartOfHex = 12;
    private const int LongestEscape = 12;
    private const int MostCuts = 20;

    private readonly string _text;
    private readonly int _shortestPart;
    private readonly bool _isWord;

    private SecretForm(string text, bool isHex = false, bool isWord = false)
    {
        _text = text;
        _shortestPart = isHex ? ShortestPartOfHex : ShortestPart;
        _isWord = isWord;
        IsHex = isHex;
    }

    /// <summary>Whether it is hexadecimal digits, between which anything may stand that separates them.</summary>
    internal bool IsHex { get; }

    /// <summary>The forms of a secret; none of one that is too short to be told from other texts.</summary>
    internal static IEnumerable<SecretForm> Of(string secret)
    {
        if (secret.Length < ShortestAnywhere)
        {
            return secret.Length < ShortestWord ? Enumerable.Empty<SecretForm>() : new[] { new SecretForm(secret, isWord: true) };
        }

        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        return PlainOf(secret, bytes).Distinct(StringComparer.OrdinalIgnoreCase).Select(text => new SecretForm(text))
            .Append(new SecretForm(BitConverter.ToString(bytes).Replace("-", string.Empty), isHex: true));
    }

    /// <summary>Where the secret stands, and where a text that was cut short ends with a part of it.</summary>
    internal IEnumerable<(int Start, int End)> FindIn(string text)
    {
        for (int at = IndexIn(text, 0); at >= 0; at = IndexIn(text, at + 1))
        {
            if (!_isWord || (!IsPartOfWord(text, at - 1) && !IsPartOfWord(text, at + _text.Length)))
            {
                yield return (at, at + _text.Length);
            }
        }

        if (_isWord)
        {
            yield break;
        }

        int cut = text.IndexOf('…');
        for (int cuts = 0; cuts <= MostCuts; cuts++)
        {
            int end = cut < 0 ? text.Length : cut;
            for (int start = Math.Max(0, end - _text.Length - LongestEscape); start <= end - _shortestPart; start++)
            {
                if (IsSame(text[start], _text[0]) && EndsWithin(text, start, end))
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

    private static IEnumerable<string> PlainOf(string secret, byte[] bytes)
    {
        yield return secret;
        yield return secret.Replace(' ', '+');
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

    private static bool IsPartOfWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    private static bool IsSame(char one, char other) => one == other || char.ToUpperInvariant(one) == char.ToUpperInvariant(other);

    private int IndexIn(string text, int from) => text.IndexOf(_text, from, StringComparison.OrdinalIgnoreCase);

    // The last escape may have been cut in two. In another letter case a short part is more likely a word, such as "token".
    private bool EndsWithin(string text, int start, int end)
    {
        int exact = 0, same = 0;
        for (bool isExact = true; start + same < end && same < _text.Length && IsSame(text[start + same], _text[same]); same++)
        {
            isExact &= text[start + same] == _text[same];
            exact += isExact ? 1 : 0;
        }

        bool isPart = exact == same ? same >= _shortestPart : same >= Math.Max(_shortestPart, ShortestAnywhere);
        return isPart && end - (start + same) < LongestEscape && same < _text.Length;
    }
}
