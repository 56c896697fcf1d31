using System;
using System.Management.Automation.Host;

namespace OrgAdmin.Shell;

/// <summary>The size and the keys of the terminal.</summary>
internal sealed class ShellRawUserInterface(Terminal terminal, Questions questions) : PSHostRawUserInterface
{
    // The shell sets no colours: text in these two is written without escape codes, in the terminal's own colours.
    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override Size BufferSize
    {
        get => WindowSize;
        set => throw NotHere("resized");
    }

    public override Size WindowSize
    {
        get => new(terminal.Width, terminal.Height);
        set => throw NotHere("resized");
    }

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override Coordinates WindowPosition
    {
        get => new(0, 0);
        set => throw NotHere("moved");
    }

    public override Coordinates CursorPosition
    {
        get => terminal.CanAsk ? new Coordinates(Console.CursorLeft, Console.CursorTop) : new Coordinates(0, 0);
        set => Console.SetCursorPosition(value.X, value.Y);
    }

    public override int CursorSize { get; set; } = 25;

    public override string WindowTitle
    {
        get => string.Empty;
        set
        {
            if (terminal.OutputHasColors)
            {
                Console.Title = value;
            }
        }
    }

    public override bool KeyAvailable => terminal.CanAsk && Console.KeyAvailable;

    public override KeyInfo ReadKey(ReadKeyOptions options) => questions.ReadKey(options);

    public override void FlushInputBuffer()
    {
        while (KeyAvailable)
        {
            Console.ReadKey(intercept: true);
        }
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NotHere("read");

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NotHere("painted");

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw NotHere("painted");

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) =>
        throw NotHere("scrolled");

    private static NotSupportedException NotHere(string what) => new($"The terminal cannot be {what} from this shell.");
}
