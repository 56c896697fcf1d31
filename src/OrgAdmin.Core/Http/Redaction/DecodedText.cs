using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Text;

namespace OrgAdmin.Core.Http.Redaction;

/// <summary>A text with one way of escaping undone, and where in the original each of its characters comes from.</summary>
internal sealed class DecodedText
{
    private const int LongestEntity = 10;

    // What lies between two replacements is as in the source, so that a long text with few escapes takes little memory.
    private readonly List<Replacement> _replacements = new();
    private readonly DecodedText? _source;

    internal DecodedText(string text)
    {
        Text = text;
        _source = null;
    }

    private DecodedText(DecodedText source, Func<string, int, (string? Plain, int Length)> decode)
    {
        _source = source;
        StringBuilder? text = null;
        int copied = 0;
        for (int at = 0; at < source.Text.Length;)
        {
            (string? plain, int length) = decode(source.Text, at);
            if (plain is not null)
            {
                text = (text ?? new StringBuilder(source.Text.Length)).Append(source.Text, copied, at - copied);
                _replacements.Add(new Replacement(text.Length, text.Length + plain.Length, at, at + length));
                text.Append(plain);
                copied = at + length;
            }

            at += length;
        }

        Text = text?.Append(source.Text, copied, source.Text.Length - copied).ToString() ?? source.Text;
    }

    internal string Text { get; }

    /// <summary>Where in the original text the character begins.</summary>
    internal int OriginOf(int index) => _source is null ? index : _source.OriginOf(Locate(index).Start);

    /// <summary>Where in the original text the character ends.</summary>
    internal int EndOf(int index) => _source is null ? index + 1 : _source.EndOf(Locate(index).End - 1);

    /// <summary>The text without what may stand between hexadecimal digits.</summary>
    internal DecodedText OfHex() => new(this, FromHex);

    /// <summary>The text, and what it says when line breaks and the escapes of JSON, URLs and HTML are undone, in any order, one in the other.</summary>
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
                    AddDecoded(next, each, each.Text.IndexOf('\n') >= 0 ? "\n" : "\r", FromLines);
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

    // With the blanks that the next line begins with: a header goes on so.
    private static (string? Plain, int Length) FromLines(string text, int at)
    {
        int end = at;
        if (text[at] is '\r' or '\n')
        {
            while (end < text.Length && text[end] is '\r' or '\n' or ' ' or '\t')
            {
                end++;
            }
        }

        return end == at ? (null, 1) : (string.Empty, end - at);
    }

    private static (string? Plain, int Length) FromHex(string text, int at)
    {
        bool isPrefix = text[at] is '0' or '\\' && at + 1 < text.Length && text[at + 1] is 'x' or 'X';
        return isPrefix ? (string.Empty, 2) : text[at] is '-' or ':' or ',' or ';' || char.IsWhiteSpace(text[at]) ? (string.Empty, 1) : (null, 1);
    }

    // Where in the source the character comes from.
    private (int Start, int End) Locate(int index)
    {
        int first = 0;
        for (int beyond = _replacements.Count; first < beyond;)
        {
            int middle = (first + beyond) / 2;
            if (_replacements[middle].Start <= index)
            {
                first = middle + 1;
            }
            else
            {
                beyond = middle;
            }
        }

        Replacement last = first == 0 ? default : _replacements[first - 1];
        int at = last.SourceEnd + index - last.End;
        return index < last.End ? (last.SourceStart, last.SourceEnd) : (at, at + 1);
    }

    private static bool IsByte(string text, int at, out byte value)
    {
        value = 0;
        return at + 3 <= text.Length && text[at] == '%'
            && byte.TryParse(text.Substring(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }

    private readonly struct Replacement
    {
        internal Replacement(int start, int end, int sourceStart, int sourceEnd)
        {
            Start = start;
            End = end;
            SourceStart = sourceStart;
            SourceEnd = sourceEnd;
        }

        internal int Start { get; }

        internal int End { get; }

        internal int SourceStart { get; }

        internal int SourceEnd { get; }
    }
}
