using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>A file's text, and where its lines begin. Reports what shows that the text was saved in another encoding.</summary>
internal sealed class SourceText
{
    private const char Lost = '\uFFFD';
    private const int MarkLength = 7;

    private readonly List<int> _lineStarts = new() { 0 };
    private readonly HashSet<int> _mergeMarks = new();

    private SourceText(string text)
    {
        Text = text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    internal string Text { get; }

    internal static SourceText Decode(byte[] bytes, RosterErrors errors)
    {
        (Encoding encoding, int skip) = EncodingOf(bytes);
        var source = new SourceText(encoding.GetString(bytes, skip, bytes.Length - skip));
        errors.Source = source;
        if (encoding is not UTF8Encoding)
        {
            errors.Add(OrgRosterErrorKind.WrongEncoding, 0, Messages.RosterNotUtf8.With(encoding.WebName), Messages.RosterSaveAsUtf8);
        }

        source.FindLostCharacters(errors);
        source.FindMergeMarks(errors);
        return source;
    }

    /// <summary>Line and column, from 1; a character outside of the basic plane counts as one.</summary>
    internal (int Line, int Column) At(int offset)
    {
        int line = LineOf(offset) - 1;
        int column = 1;
        for (int i = _lineStarts[line]; i < offset && i < Text.Length; i++)
        {
            column += char.IsLowSurrogate(Text[i]) && i > _lineStarts[line] && char.IsHighSurrogate(Text[i - 1]) ? 0 : 1;
        }

        return (line + 1, column);
    }

    internal int LineOf(int offset)
    {
        int index = _lineStarts.BinarySearch(offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>The end of a line with a merge mark that begins here; null where none begins.</summary>
    internal int? EndOfMergeMark(int offset) => _mergeMarks.Count > 0 && _mergeMarks.Contains(offset) ? EndOfLine(offset) : null;

    private static (Encoding Encoding, int Skip) EncodingOf(byte[] bytes)
    {
        bool Begins(params int[] start)
        {
            for (int i = 0; i < start.Length; i++)
            {
                if (i >= bytes.Length || (start[i] >= 0 && bytes[i] != start[i]) || (start[i] < 0 && bytes[i] == 0))
                {
                    return false;
                }
            }

            return true;
        }

        const int Any = -1;
        return Begins(0xEF, 0xBB, 0xBF) ? (new UTF8Encoding(false), 3)
            : Begins(0xFF, 0xFE, 0, 0) ? (new UTF32Encoding(false, true), 4)
            : Begins(0xFF, 0xFE) ? (new UnicodeEncoding(false, true), 2)
            : Begins(0xFE, 0xFF) ? (new UnicodeEncoding(true, true), 2)
            : Begins(Any, 0, Any, 0) ? (new UnicodeEncoding(false, false), 0)
            : Begins(0, Any, 0, Any) ? (new UnicodeEncoding(true, false), 0)
            : (new UTF8Encoding(false), 0);
    }

    // One report a line: a file in another encoding has hundreds of them.
    private void FindLostCharacters(RosterErrors errors)
    {
        for (int at = Text.IndexOf(Lost); at >= 0; at = Text.IndexOf(Lost, EndOfLine(at)))
        {
            errors.Add(OrgRosterErrorKind.WrongEncoding, at, Messages.RosterLostCharacter, Messages.RosterSaveAsUtf8);
        }
    }

    private void FindMergeMarks(RosterErrors errors)
    {
        bool isInConflict = false;
        foreach (int start in _lineStarts)
        {
            char mark = start + MarkLength <= Text.Length ? Text[start] : '\0';
            bool isMark = mark is '<' or '>' or '=' or '|'
                && string.CompareOrdinal(Text, start, new string(mark, MarkLength), 0, MarkLength) == 0
                && (mark is '<' or '>' || isInConflict);
            if (isMark)
            {
                isInConflict = mark != '>';
                _mergeMarks.Add(start);
                errors.Add(
                    OrgRosterErrorKind.MergeMark, start, Messages.RosterMergeMark.With(new string(mark, MarkLength)), Messages.RosterFinishMerge);
            }
        }
    }

    private int EndOfLine(int offset) => Text.IndexOfAny(new[] { '\n', '\r' }, offset) is >= 0 and int end ? end : Text.Length;

    internal static string CodePoint(string text, int at) => "U+" + (char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at])
        .ToString("X4", CultureInfo.InvariantCulture);
}
