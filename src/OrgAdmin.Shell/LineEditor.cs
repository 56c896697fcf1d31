using System;
using System.Collections.Generic;
using System.Text;

namespace OrgAdmin.Shell;

/// <summary>Reads a line key by key, because Console.ReadLine returns text typed before Ctrl+C with the next line.</summary>
internal sealed class LineEditor
{
    private static readonly ConsoleKey EndOfInputKey = OperatingSystem.IsWindows() ? ConsoleKey.Z : ConsoleKey.D;

    private readonly List<string> _history = [];
    private readonly StringBuilder _text = new();
    private (int Left, int Top) _start;
    private int _at;
    private int _drawn;
    private int _recalled;

    /// <summary>Reads a line that is shown while it is typed; the up and down keys recall remembered lines.</summary>
    public TypedLine ReadLine(bool remember = false)
    {
        _text.Clear();
        _at = _drawn = 0;
        _recalled = _history.Count;
        _start = Console.GetCursorPosition();
        TypedLine line = Read(Edit, atEnd: () =>
        {
            _at = _text.Length;
            Draw();
        });
        if (remember && line.Text.Length > 0 && (_history.Count == 0 || _history[^1] != line.Text))
        {
            _history.Add(line.Text);
        }

        return line;
    }

    /// <summary>Reads a line with nothing shown; each character goes to <paramref name="append"/> and is kept nowhere here.</summary>
    public LineEnd ReadHidden(Action<char> append, Action removeLast)
    {
        _text.Clear();
        return Read(
            key =>
            {
                if (key.Key is ConsoleKey.Backspace)
                {
                    removeLast();
                }
                else if (!char.IsControl(key.KeyChar))
                {
                    append(key.KeyChar);
                }
            },
            atEnd: static () => { }).End;
    }

    /// <summary>Reads one key and shows nothing.</summary>
    public static ConsoleKeyInfo ReadKey() => WithInterruptAsKey(static () => Console.ReadKey(intercept: true));

    public static bool IsInterrupt(ConsoleKeyInfo key) => key is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control };

    private TypedLine Read(Action<ConsoleKeyInfo> edit, Action atEnd) => WithInterruptAsKey(() =>
    {
        while (true)
        {
            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            if (EndOf(key) is not { } end)
            {
                edit(key);
                continue;
            }

            atEnd();
            Console.Out.WriteLine(end is LineEnd.Interrupted ? "^C" : string.Empty);
            return new TypedLine(end, end is LineEnd.Entered ? _text.ToString() : string.Empty);
        }
    });

    // If Ctrl+C came as a signal, the reader would keep waiting for a key.
    private static T WithInterruptAsKey<T>(Func<T> read)
    {
        Console.TreatControlCAsInput = true;
        try
        {
            return read();
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    private LineEnd? EndOf(ConsoleKeyInfo key) => key switch
    {
        { Key: ConsoleKey.Enter } => LineEnd.Entered,
        _ when IsInterrupt(key) => LineEnd.Interrupted,
        { Modifiers: ConsoleModifiers.Control } when key.Key == EndOfInputKey && _text.Length == 0 => LineEnd.EndOfInput,
        _ => null,
    };

    private void Edit(ConsoleKeyInfo key)
    {
        bool control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        switch (key.Key)
        {
            case ConsoleKey.Backspace when _at > 0:
                _text.Remove(--_at, 1);
                break;
            case ConsoleKey.Delete when _at < _text.Length:
                _text.Remove(_at, 1);
                break;
            case ConsoleKey.LeftArrow:
                _at = Math.Max(0, _at - 1);
                break;
            case ConsoleKey.RightArrow:
                _at = Math.Min(_text.Length, _at + 1);
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when control:
                _at = 0;
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when control:
                _at = _text.Length;
                break;
            case ConsoleKey.Escape:
            case ConsoleKey.U when control:
                Replace(string.Empty);
                break;
            case ConsoleKey.UpArrow:
                Recall(_recalled - 1);
                break;
            case ConsoleKey.DownArrow:
                Recall(_recalled + 1);
                break;
            default:
                if (char.IsControl(key.KeyChar))
                {
                    return;
                }

                _text.Insert(_at++, key.KeyChar);
                break;
        }

        // Pasted text is drawn once, at its end.
        if (!Console.KeyAvailable)
        {
            Draw();
        }
    }

    private void Recall(int index)
    {
        if (index >= 0 && index <= _history.Count)
        {
            _recalled = index;
            Replace(index < _history.Count ? _history[index] : string.Empty);
        }
    }

    private void Replace(string text)
    {
        _text.Clear().Append(text);
        _at = text.Length;
    }

    private void Draw()
    {
        int width = Math.Max(1, Console.BufferWidth);
        int cells = Math.Max(_text.Length, _drawn);

        // A line that ends at the right edge has not wrapped yet. One more blank makes it wrap, so that the rows can be counted.
        if ((_start.Left + cells) % width == 0)
        {
            cells++;
        }

        Console.SetCursorPosition(_start.Left, _start.Top);
        Console.Out.Write(_text.ToString().PadRight(cells));
        int scrolled = _start.Top + ((_start.Left + cells) / width) - (Console.BufferHeight - 1);
        if (scrolled > 0)
        {
            _start.Top = Math.Max(0, _start.Top - scrolled);
        }

        _drawn = _text.Length;
        int end = _start.Left + _at;
        Console.SetCursorPosition(end % width, Math.Min(Console.BufferHeight - 1, _start.Top + (end / width)));
    }
}
