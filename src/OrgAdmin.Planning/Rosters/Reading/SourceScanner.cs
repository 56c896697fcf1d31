using System;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>Walks a JSON text by blanks, texts and words, and reports those that are not as JSON has them.</summary>
internal sealed class SourceScanner
{
    private readonly SourceText _source;
    private readonly RosterErrors _errors;
    private readonly string _text;
    private int _faultsLeft;
    private bool _isStopped;

    internal SourceScanner(SourceText source, RosterErrors errors, int mostFaults)
    {
        _source = source;
        _errors = errors;
        _text = source.Text;
        _faultsLeft = mostFaults;
    }

    internal int Position { get; set; }

    internal bool IsAtEnd => Position >= _text.Length;

    /// <summary>The character here; NUL at the end.</summary>
    internal char Current => IsAtEnd ? '\0' : _text[Position];

    internal bool IsAtWord => char.IsLetterOrDigit(Current) || Current is '_' or '$' or '-' or '+' or '.';

    internal int LineOf(int offset) => _source.LineOf(offset);

    internal void Fault(OrgRosterErrorKind kind, int offset, string message, string remedy)
    {
        if (_isStopped)
        {
            return;
        }

        _errors.Add(kind, offset, message, remedy);
        if (--_faultsLeft == 0)
        {
            Stop();
        }
    }

    /// <summary>Goes to the end and reports nothing more: what follows cannot be told apart.</summary>
    internal void Stop()
    {
        _isStopped = true;
        Position = _text.Length;
    }

    internal void SkipBlank()
    {
        while (!IsAtEnd)
        {
            if (_source.EndOfMergeMark(Position) is { } end)
            {
                Position = end;
            }
            else if (Current is ' ' or '\t' or '\r' or '\n')
            {
                Position++;
            }
            else if (Current == '/')
            {
                Comment();
            }
            else if (char.IsWhiteSpace(Current) || Current is '\uFEFF' or '\u200B')
            {
                string blank = SourceText.CodePoint(_text, Position);
                Fault(OrgRosterErrorKind.Syntax, Position, Messages.RosterOddBlank.With(blank), Messages.RosterWriteBlank);
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Passes over what cannot stand here, up to something that may be understood again.</summary>
    internal void SkipStray(string expected)
    {
        int start = Position;
        for (Position++; !IsAtEnd && "{}[],:\"/\r\n".IndexOf(Current) < 0 && !char.IsWhiteSpace(Current); Position++)
        {
        }

        Fault(
            OrgRosterErrorKind.Syntax,
            start,
            Messages.RosterStray.With(_text.Substring(start, Math.Min(Position, _text.Length) - start).ForDisplay()),
            expected);
    }

    /// <summary>A name that should stand in quotes.</summary>
    internal SourceNode BareName()
    {
        var node = new SourceNode(SourceKind.String, Position) { Text = TakeWord() };
        Fault(OrgRosterErrorKind.Syntax, node.Start, Messages.RosterNameNeedsQuotes.With(node.Text.ForDisplay()), Messages.RosterWriteQuoted.With(node.Text.ForDisplay()));
        node.End = Position;
        return node;
    }

    /// <summary>A number, true, false or null; anything else is reported.</summary>
    internal SourceNode Word()
    {
        int start = Position;
        if (!IsAtWord)
        {
            SkipStray(Messages.RosterValueExpected);
            return new SourceNode(SourceKind.Broken, start) { End = Position };
        }

        string word = TakeWord();
        SourceKind kind = word switch
        {
            "true" => SourceKind.True,
            "false" => SourceKind.False,
            "null" => SourceKind.Null,
            _ => IsNumber(word) ? SourceKind.Number : SourceKind.Broken,
        };
        if (kind == SourceKind.Broken)
        {
            Fault(OrgRosterErrorKind.Syntax, start, Messages.RosterNoValue.With(word.ForDisplay()), Messages.RosterWriteQuoted.With(word.ForDisplay()));
        }

        return new SourceNode(kind, start) { Text = word, End = Math.Max(start + 1, Position) };
    }

    /// <summary>A text in quotes, with its escapes read.</summary>
    internal string String()
    {
        int start = Position;
        char quote = Current;
        if (quote == '"' && PlainEnd(start + 1) is { } end)
        {
            Position = end + 1;
            return _text.Substring(start + 1, end - start - 1);
        }

        if (quote == '\'')
        {
            Fault(OrgRosterErrorKind.Syntax, start, Messages.RosterSingleQuotes, Messages.RosterWriteDoubleQuotes);
        }

        var text = new StringBuilder();
        for (Position = Math.Min(start + 1, _text.Length); !IsAtEnd && Current != quote;)
        {
            if (Current is '\r' or '\n')
            {
                Fault(OrgRosterErrorKind.Syntax, start, Messages.RosterTextNotEnded, Messages.RosterWriteQuote);
                return text.ToString();
            }

            if (Current == '\\')
            {
                Escape(text);
                continue;
            }

            if (Current < ' ')
            {
                string code = SourceText.CodePoint(_text, Position);
                Fault(OrgRosterErrorKind.Syntax, Position, Messages.RosterControlCharacter.With(code), Messages.RosterWriteEscape.With("\\u" + code.Substring(2)));
            }

            text.Append(Current);
            Position++;
        }

        if (IsAtEnd)
        {
            Fault(OrgRosterErrorKind.Truncated, Math.Max(0, _text.Length - 1), Messages.RosterTextCut.With(LineOf(start)), Messages.RosterRestoreFile);
            Stop();
        }
        else
        {
            Position++;
        }

        string read = text.ToString();
        CheckEncoding(start, read);
        return read;
    }

    // Where a text ends that has nothing in it but plain ASCII, as nearly all have; null for any other.
    private int? PlainEnd(int start)
    {
        for (int i = start; i < _text.Length; i++)
        {
            char c = _text[i];
            if (c == '"')
            {
                return i;
            }

            if (c is < ' ' or '\\' or >= '\u0080')
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsNumber(string word) => Regex.IsMatch(word, @"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z");

    private string TakeWord()
    {
        int start = Position;
        while (IsAtWord)
        {
            Position++;
        }

        return _text.Substring(start, Position - start);
    }

    private void Comment()
    {
        char next = Position + 1 < _text.Length ? _text[Position + 1] : '\0';
        if (next is not ('/' or '*'))
        {
            Fault(OrgRosterErrorKind.Syntax, Position, Messages.RosterStray.With("/"), Messages.RosterWriteComment);
            Position = Math.Min(Position + 1, _text.Length);
            return;
        }

        int start = Position;
        int end = next == '/' ? _text.IndexOfAny(new[] { '\r', '\n' }, start) : _text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        if (end < 0 && next == '*')
        {
            Fault(OrgRosterErrorKind.Truncated, start, Messages.RosterCommentCut, Messages.RosterEndComment);
            Stop();
        }

        Position = end < 0 ? _text.Length : next == '/' ? end : end + 2;
    }

    private void Escape(StringBuilder text)
    {
        int start = Position;
        char escape = Position + 1 < _text.Length ? _text[Position + 1] : '\0';
        int plain = "\"\\/bfnrt".IndexOf(escape);
        if (plain >= 0 && escape != '\0')
        {
            text.Append("\"\\/\b\f\n\r\t"[plain]);
            Position += 2;
        }
        else if (escape == 'u' && start + 6 <= _text.Length
            && ushort.TryParse(_text.Substring(start + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            text.Append((char)code);
            Position += 6;
        }
        else
        {
            Fault(OrgRosterErrorKind.Syntax, start, Messages.RosterBadEscape, Messages.RosterWriteBackslash);
            Position++;
        }
    }

    // The file as a whole was searched for lost characters; here are those that were written as escapes.
    private void CheckEncoding(int start, string read)
    {
        bool isHalf = false;
        for (int i = 0; i < read.Length && !isHalf; i += char.IsSurrogatePair(read, i) ? 2 : 1)
        {
            isHalf = char.IsSurrogate(read[i]) && !char.IsSurrogatePair(read, i);
        }

        if (isHalf || (read.IndexOf('\uFFFD') >= 0 && _text.IndexOf('\uFFFD', start, Position - start) < 0))
        {
            Fault(OrgRosterErrorKind.WrongEncoding, start, Messages.RosterLostCharacter, Messages.RosterSaveAsUtf8);
        }
        else if (DoubleDecoding.Repair(read) is { } repaired)
        {
            Fault(OrgRosterErrorKind.WrongEncoding, start, Messages.RosterDoubleDecoded.With(read.ForDisplay()), Messages.RosterWriteInstead.With(repaired.ForDisplay()));
        }
    }
}
