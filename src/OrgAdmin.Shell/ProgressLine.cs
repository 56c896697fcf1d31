using System;
using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace OrgAdmin.Shell;

/// <summary>Shows progress in one line on the error stream of a terminal; does nothing without a terminal.</summary>
internal sealed class ProgressLine(Terminal terminal)
{
    private const long MillisecondsBetween = 100;

    private int _shown;
    private long _lastShown = -MillisecondsBetween;

    public void Show(ProgressRecord record)
    {
        if (!terminal.ShowsProgress)
        {
            return;
        }

        if (record.RecordType is ProgressRecordType.Completed)
        {
            Hide();
            return;
        }

        if (Environment.TickCount64 - _lastShown < MillisecondsBetween)
        {
            return;
        }

        _lastShown = Environment.TickCount64;
        string text = Fit(Describe(record), terminal.Width - 1);
        Console.Error.Write('\r' + text.PadRight(_shown));
        _shown = text.Length;
    }

    public void Hide()
    {
        if (_shown > 0)
        {
            Console.Error.Write('\r' + new string(' ', _shown) + '\r');
            _shown = 0;
            _lastShown = -MillisecondsBetween;
        }
    }

    private static string Describe(ProgressRecord record)
    {
        StringBuilder text = new(record.Activity);
        if (record.PercentComplete >= 0)
        {
            text.Append(CultureInfo.CurrentCulture, $" {record.PercentComplete}%");
        }

        if (!string.IsNullOrWhiteSpace(record.StatusDescription))
        {
            text.Append(": ").Append(record.StatusDescription);
        }

        if (!string.IsNullOrWhiteSpace(record.CurrentOperation))
        {
            text.Append(", ").Append(record.CurrentOperation);
        }

        if (record.SecondsRemaining >= 0)
        {
            text.Append(CultureInfo.CurrentCulture, $" ({record.SecondsRemaining} s left)");
        }

        return text.Replace('\r', ' ').Replace('\n', ' ').ToString();
    }

    private static string Fit(string text, int width) =>
        text.Length <= width ? text : string.Concat(text.AsSpan(0, Math.Max(0, width - 1)), "…");
}
