using System;
using System.Management.Automation;
using OrgAdmin.Core;

namespace OrgAdmin.Pipeline;

/// <summary>
/// Tells how far work over several items has come: nothing in the first second, then five times a second at most, and never of a single
/// item. Used on the pipeline's thread only.
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

    /// <summary>How many items are done.</summary>
    internal long Done { get; set; }

    /// <summary>How many there are in all; null when it is not known.</summary>
    internal long? Total { get; set; }

    /// <summary>Tells what is being done now, as people name it, when that is shown; it must hold no secret.</summary>
    internal Func<string>? Current { get; set; }

    // The first of an unknown number may be the only one.
    private bool IsOfSeveral => Done > 0 && (Total is null || Total > 1);

    /// <summary>Shows how far it has come, if it is time to.</summary>
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

    /// <summary>Takes the progress off the screen.</summary>
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
            // A pipeline that is being stopped takes nothing more; the host clears its screen itself.
        }
    }

    private static string? Shown(string? current) => string.IsNullOrEmpty(current) ? null : current.ForDisplay();

    private string Describe(double perSecond) => Total is null
        ? Messages.ProgressCount.With(Done, perSecond)
        : Messages.ProgressOfTotal.With(Done, Total, perSecond);
}
