using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Text;

namespace OrgAdmin.Core.Http.Redaction;

/// <summary>A text with one kind of escaping decoded. Each character knows its position in the original text.</summary>
internal sealed class DecodedText
{
    private const int LongestEntity = 10;

    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = new();
    private readonly DecodedText? _source;

    internal DecodedText(string text)
    {
        Text = text;
        _source = null;
    }

    private DecodedText(DecodedText source, Func<string, int, (string? Plain, int Length)> decode)
    {
        _source = source;
        for (int at = 0; at < source.Text.Length;)
        {
            (string? plain, int length) = decode(source.Text, at);
            plain ??= source.Text.Substring(at, length);
            foreach (char c in plain)
            {
                _text.Append(c);
                _origins.Add(at);
            }

            at += length;
        }

        Text = _text.ToString();
    }

    internal string Text { get; }

    /// <summary>
    /// The position in the original text of the character at <paramref name="index"/>; past the last character, the original's end.
    /// </summary>
    internal int OriginOf(int index) => _source is null
        ? index
        : _source.OriginOf(index < _origins.Count ? _origins[index] : _source.Text.Length);

    /// <summary>The text itself and its decodings of JSON, URL and HTML escapes, nested in any order.</summary>
    internal static IEnumerable<DecodedText> AllOf(string text, int depth = 3)
    {
        var layer = new List<DecodedText> { new(text) };
        while (layer.Count > 0)
        {
            var next = new List<DecodedText>();
            foreach (DecodedText each in layer)
            {
                yield return each;
                if (depth > 0)
                {
                    AddDecoded(next, each, "\\", FromJson);
                    AddDecoded(next, each, "%", FromUrl);
                    AddDecoded(next, each, "&", FromHtml);
                }
            }

            depth--;
            layer = next;
        }
    }

    private static void AddDecoded(
        List<DecodedText> decoded, DecodedText source, string mark, Func<string, int, (string? Plain, int Length)> decode)
    {
        if (source.Text.IndexOf(mark, StringComparison.Ordinal) >= 0
            && new DecodedText(source, decode) is { } changed && changed.Text != source.Text)
        {
            decoded.Add(changed);
        }
    }

    private static (string? Plain, int Length) FromJson(string text, int at)
    {
        char escaped = text[at] == '\\' && at + 1 < text.Length ? text[at + 1] : '\0';
        if (escaped == 'u' && at + 6 <= text.Length
            && ushort.TryParse(text.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            return (((char)code).ToString(), 6);
        }

        int known = "\"\\/bfnrt".IndexOf(escaped);
        return known < 0 || escaped == '\0' ? (null, 1) : ("\"\\/\b\f\n\r\t"[known].ToString(), 2);
    }

    private static (string? Plain, int Length) FromUrl(string text, int at)
    {
        if (!IsByte(text, at, out byte first))
        {
            return (null, 1);
        }

        int count = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            if (!IsByte(text, at + (i * 3), out bytes[i]))
            {
                return (null, 1);
            }
        }

        string plain = Encoding.UTF8.GetString(bytes);
        return plain.IndexOf('\uFFFD') >= 0 ? (null, 1) : (plain, count * 3);
    }

    private static (string? Plain, int Length) FromHtml(string text, int at)
    {
        int end = text[at] == '&' ? text.IndexOf(';', at, Math.Min(LongestEntity, text.Length - at)) : -1;
        if (end < 0)
        {
            return (null, 1);
        }

        string entity = text.Substring(at, end + 1 - at);
        return WebUtility.HtmlDecode(entity) is { } plain && plain != entity ? (plain, entity.Length) : (null, 1);
    }

    private static bool IsByte(string text, int at, out byte value)
    {
        value = 0;
        return at + 3 <= text.Length && text[at] == '%'
            && byte.TryParse(text.Substring(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
