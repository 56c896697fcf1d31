using System;
using System.Threading;

namespace OrgAdmin.Shell;

/// <summary>Ctrl+C: stops what runs and, for a script or a command, ends the program soon even when it does not stop.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(350);

    private readonly Session _session;
    private readonly bool _endsProgram;
    private int _requested;

    public Interruption(Session session, bool endsProgram)
    {
        _session = session;
        _endsProgram = endsProgram;
        Console.CancelKeyPress += OnCancelKeyPress;
    }

    public void Interrupt()
    {
        _session.Stop();
        if (_endsProgram && Interlocked.Exchange(ref _requested, 1) == 0)
        {
            new Thread(EndSoon) { IsBackground = true }.Start();
        }
    }

    /// <summary>The exit code of an interrupted program if it was interrupted, else the one given.</summary>
    public int ExitCodeOr(int exitCode) => Volatile.Read(ref _requested) == 1 ? ExitCode.Interrupted : exitCode;

    public void Dispose() => Console.CancelKeyPress -= OnCancelKeyPress;

    private static void EndSoon()
    {
        Thread.Sleep(Grace);
        Environment.Exit(ExitCode.Interrupted);
    }

    private void OnCancelKeyPress(object? sender, ConsoleCancelEventArgs e)
    {
        if (e.SpecialKey is ConsoleSpecialKey.ControlC)
        {
            e.Cancel = true;
            Interrupt();
        }
    }
}
