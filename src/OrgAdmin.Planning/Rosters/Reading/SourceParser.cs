using System.Collections.Generic;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>
/// Reads JSON with comments and trailing commas, and goes on after a fault, so that one look finds them all. Written here because the
/// framework's reader ends at the first fault.
/// </summary>
internal sealed class SourceParser
{
    internal const int DeepestLevel = 64;

    // What has more is no JSON, and the rest would only be noise.
    private const int MostFaults = 100;

    private readonly SourceScanner _scan;
    private readonly RosterErrors _errors;
    private readonly Stack<char> _open = new();

    internal SourceParser(SourceText source, RosterErrors errors)
    {
        _errors = errors;
        _scan = new SourceScanner(source, errors, MostFaults);
    }

    internal SourceNode Parse()
    {
        _scan.SkipBlank();
        if (_scan.IsAtEnd)
        {
            _scan.Fault(OrgRosterErrorKind.Truncated, 0, Messages.RosterEmptyFile, Messages.RosterSeeExample);
            return new SourceNode(SourceKind.Broken, 0);
        }

        SourceNode root = Value();
        _scan.SkipBlank();
        if (!_scan.IsAtEnd)
        {
            _scan.Fault(OrgRosterErrorKind.Syntax, _scan.Position, Messages.RosterTextAfterEnd, Messages.RosterRemoveIt);
        }

        return root;
    }

    private SourceNode Value()
    {
        switch (_scan.Current)
        {
            case '{' or '[' when _open.Count >= DeepestLevel:
                return TooDeep();
            case '{':
                return Object();
            case '[':
                return Array();
            case '"' or '\'':
                return String();
            default:
                return _scan.Word();
        }
    }

    private SourceNode Object()
    {
        SourceNode node = Open(SourceKind.Object, '}');
        while (Next(node, '}'))
        {
            if (_scan.Current == ',')
            {
                StrayComma();
                continue;
            }

            if (Member() is { } member)
            {
                FindTwice(node, member);
                node.Members.Add(member);
                Separator('}');
            }
        }

        return Close(node);
    }

    private SourceMember? Member()
    {
        int start = _scan.Position;
        SourceNode name;
        if (_scan.Current is '"' or '\'')
        {
            name = String();
        }
        else if (_scan.IsAtWord)
        {
            name = _scan.BareName();
        }
        else
        {
            _scan.SkipStray(Messages.RosterNameExpected);
            return null;
        }

        _scan.SkipBlank();
        if (_scan.Current == ':')
        {
            _scan.Position++;
            _scan.SkipBlank();
        }
        else
        {
            _scan.Fault(OrgRosterErrorKind.Syntax, _scan.Position, Messages.RosterColonMissing.With(name.Text.ForDisplay()), Messages.RosterWriteColon);
        }

        bool hasValue = !_scan.IsAtEnd && _scan.Current is not (',' or '}' or ']' or ':');
        if (!hasValue && !_scan.IsAtEnd)
        {
            _scan.Fault(OrgRosterErrorKind.Syntax, start, Messages.RosterValueMissing.With(name.Text.ForDisplay()), Messages.RosterWriteValue);
        }

        SourceNode value = hasValue ? Value() : new SourceNode(SourceKind.Broken, _scan.Position) { End = _scan.Position };
        return new SourceMember(name.Text, start, value);
    }

    private SourceNode Array()
    {
        SourceNode node = Open(SourceKind.Array, ']');
        while (Next(node, ']'))
        {
            if (_scan.Current == ',')
            {
                StrayComma();
            }
            else if (_scan.Current == ':')
            {
                _scan.SkipStray(Messages.RosterColonInList);
            }
            else
            {
                node.Items.Add(Value());
                Separator(']');
            }
        }

        return Close(node);
    }

    private SourceNode String()
    {
        var node = new SourceNode(SourceKind.String, _scan.Position) { Text = _scan.String() };
        node.End = _scan.Position;
        return node;
    }

    private SourceNode Open(SourceKind kind, char end)
    {
        var node = new SourceNode(kind, _scan.Position);
        _errors.Root ??= node;
        _open.Push(end);
        _scan.Position++;
        return node;
    }

    private SourceNode Close(SourceNode node)
    {
        _open.Pop();
        if (node.End == 0)
        {
            node.End = _scan.Position;
        }

        return node;
    }

    /// <summary>Whether something follows in the object or list; takes its end.</summary>
    private bool Next(SourceNode node, char end)
    {
        _scan.SkipBlank();
        if (_scan.IsAtEnd)
        {
            _scan.Fault(
                OrgRosterErrorKind.Truncated,
                _scan.Position,
                Messages.RosterTruncated.With(node.Kind == SourceKind.Object ? '{' : '[', _scan.LineOf(node.Start), end),
                Messages.RosterRestoreFile);

            // One report for the innermost is enough; the end of the text belongs to all that it cuts off.
            _scan.Stop();
            node.End = _scan.Position + 1;
            return false;
        }

        if (_scan.Current == end)
        {
            _scan.Position++;
            return false;
        }

        if (_scan.Current is not ('}' or ']'))
        {
            return true;
        }

        _scan.Fault(
            OrgRosterErrorKind.Syntax,
            _scan.Position,
            Messages.RosterWrongBracket.With(_scan.Current, end, _scan.LineOf(node.Start)),
            Messages.RosterWriteBracket.With(end));

        // It ends something further out, or nothing at all.
        if (_open.Contains(_scan.Current))
        {
            return false;
        }

        _scan.Position++;
        return Next(node, end);
    }

    private void Separator(char end)
    {
        int last = _scan.Position;
        _scan.SkipBlank();
        if (_scan.Current == ',')
        {
            _scan.Position++;
        }
        else if (!_scan.IsAtEnd && _scan.Current is not ('}' or ']'))
        {
            _scan.Fault(OrgRosterErrorKind.Syntax, last, Messages.RosterCommaMissing, Messages.RosterWriteComma.With(end));
        }
    }

    private void StrayComma()
    {
        _scan.Fault(OrgRosterErrorKind.Syntax, _scan.Position, Messages.RosterStrayComma, Messages.RosterRemoveIt);
        _scan.Position++;
    }

    private void FindTwice(SourceNode node, SourceMember member)
    {
        if (node.Find(member.Name) is { } first)
        {
            _errors.Add(
                OrgRosterErrorKind.DuplicateKey,
                member.Start,
                Messages.RosterDuplicateKey.With(member.Name.ForDisplay(), _scan.LineOf(first.Start)),
                Messages.RosterKeepOneKey);
        }
    }

    private SourceNode TooDeep()
    {
        var node = new SourceNode(SourceKind.Broken, _scan.Position);
        _scan.Fault(
            OrgRosterErrorKind.TooLarge, _scan.Position, Messages.RosterTooDeep.With(DeepestLevel), Messages.RosterSeeExample);
        _scan.Stop();
        node.End = _scan.Position;
        return node;
    }
}
