using System;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Threading;

namespace OrgAdmin.Shell;

/// <summary>Writes all output, one writer at a time, so that the progress line never mixes with text.</summary>
internal sealed class Screen(Terminal terminal)
{
    private readonly Lock _gate = new();
    private readonly ProgressLine _progress = new(terminal);
    private bool _reportsError;
    private bool _hasReported;

    public void Write(string text)
    {
        lock (_gate)
        {
            if (_reportsError)
            {
                WriteReport(text);
                return;
            }

            _progress.Hide();
            Console.Out.Write(PSHostUserInterface.GetOutputString(text, terminal.OutputHasColors));
        }
    }

    public void WriteError(string text)
    {
        lock (_gate)
        {
            _progress.Hide();
            Console.Error.Write(PSHostUserInterface.GetOutputString(text, terminal.ErrorHasColors));
        }
    }

    public void ShowProgress(ProgressRecord record)
    {
        lock (_gate)
        {
            _progress.Show(record);
        }
    }

    public void HideProgress()
    {
        lock (_gate)
        {
            _progress.Hide();
        }
    }

    /// <summary>
    /// Redirects what <paramref name="format"/> writes to the error stream. The engine marks errors for that stream, except the one that
    /// ended a pipeline and is formatted afterwards.
    /// </summary>
    public void ReportError(Action format, string fallback)
    {
        lock (_gate)
        {
            _reportsError = true;
            _hasReported = false;
        }

        format();
        lock (_gate)
        {
            _reportsError = false;
        }

        // The engine may show nothing for a parse error in a command.
        if (!_hasReported)
        {
            WriteError(fallback + Environment.NewLine);
        }
    }

    private void WriteReport(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _hasReported = true;
            WriteError(text);
        }
    }
}
