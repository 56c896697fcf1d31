using System;
using System.Management.Automation;
using OrgAdmin.Core;

namespace OrgAdmin.Pipeline;

/// <summary>
/// Shows progress over several items: not in the first second, then at most five times a second, and never for a single item. Pipeline
/// thread only.
/// </summary>
internal sealed class ProgressReporter
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    private readonly string _activity;
    private readonly Action<ProgressRecord> _write;
    private readonly OrgTime _time;
    private readonly TimeSpan _began;

    private TimeSpan _lastShown;
    private bool _isShown;

    internal ProgressReporter(string activity, Action<ProgressRecord> write, OrgTime time)
    {
        _activity = activity;
        _write = write;
        _time = time;
        _began = time.Elapsed;
        _lastShown = _began;
    }

    /// <summary>The number of items done.</summary>
    internal long Done { get; set; }

    /// <summary>The number of items in all; null when unknown.</summary>
    internal long? Total { get; set; }

    /// <summary>Names the current work, as users read it; called only when it is shown. Must not hold a secret.</summary>
    internal Func<string>? Current { get; set; }

    // When the total is unknown, the first item may be the only one.
    private bool IsOfSeveral => Done > 0 && (Total is null || Total > 1);

    /// <summary>Updates the display, if it is due.</summary>
    internal void Show()
    {
        TimeSpan now = _time.Elapsed;
        if (!IsOfSeveral || now - _began < Quiet || (_isShown && now - _lastShown < Between))
        {
            return;
        }

        double perSecond = Done / (now - _began).TotalSeconds;
        var record = new ProgressRecord(0, _activity, Describe(perSecond)) { CurrentOperation = Shown(Current?.Invoke()) };
        if (Total is { } total && total >= Done)
        {
            record.PercentComplete = (int)(Done * 100 / total);
            record.SecondsRemaining = (int)Math.Min(int.MaxValue, Math.Ceiling((total - Done) / perSecond));
        }

        _isShown = true;
        _lastShown = now;
        _write(record);
    }

    /// <summary>Removes the progress display.</summary>
    internal void Complete()
    {
        if (!_isShown)
        {
            return;
        }

        _isShown = false;
        try
        {
            _write(new ProgressRecord(0, _activity, Describe(0)) { RecordType = ProgressRecordType.Completed });
        }
        catch (PipelineStoppedException)
        {
            // A stopping pipeline takes no more output; the host clears the screen itself.
        }
    }

    private static string? Shown(string? current) => string.IsNullOrEmpty(current) ? null : current.ForDisplay();

    private string Describe(double perSecond) => Total is null
        ? Messages.ProgressCount.With(Done, perSecond)
        : Messages.ProgressOfTotal.With(Done, Total, perSecond);
}
