using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Pipeline;
using OrgAdmin.Tests.Completion;
using Xunit;

namespace OrgAdmin.Tests.Pipeline;

public class ProgressReporterTests
{
    private readonly ManualTime _time = new();
    private readonly List<ProgressRecord> _records = [];

    [Fact]
    public void Nothing_is_shown_in_the_first_second()
    {
        ProgressReporter progress = Start();
        progress.Done = 5;
        After(999, progress);
        progress.Complete();
        Assert.Empty(_records);
    }

    [Fact]
    public void Nothing_is_shown_of_a_single_item_however_long_it_takes()
    {
        ProgressReporter progress = Start();
        After(60_000, progress);
        progress.Total = 1;
        progress.Done = 1;
        After(60_000, progress);
        progress.Complete();
        Assert.Empty(_records);
    }

    [Fact]
    public void It_is_shown_five_times_a_second_at_most()
    {
        ProgressReporter progress = Start();
        progress.Done = 1;
        for (int i = 0; i < 300; i++)
        {
            After(10, progress);
        }

        // At 1.0, 1.2 ... 3.0 seconds.
        Assert.Equal(11, _records.Count);
    }

    [Fact]
    public void It_says_the_count_the_rate_and_the_time_left_where_the_total_is_known()
    {
        ProgressReporter progress = Start();
        progress.Done = 10;
        progress.Total = 40;
        progress.Current = () => "ann\u001b[2J@example.com";
        After(4000, progress);
        ProgressRecord record = Assert.Single(_records);
        Assert.Equal("Get-Test", record.Activity);
        Assert.Equal($"10 of 40 done, {2.5:0.0} per second", record.StatusDescription);
        Assert.Equal("ann\uFFFD[2J@example.com", record.CurrentOperation);
        Assert.Equal(25, record.PercentComplete);
        Assert.Equal(12, record.SecondsRemaining);
        Assert.Equal(ProgressRecordType.Processing, record.RecordType);
    }

    [Fact]
    public void It_promises_nothing_where_the_total_is_not_known_or_was_wrong()
    {
        ProgressReporter progress = Start();
        progress.Done = 10;
        After(4000, progress);
        progress.Total = 9;
        After(4000, progress);
        Assert.Equal($"10 done, {2.5:0.0} per second", _records[0].StatusDescription);
        Assert.All(_records, record => Assert.Equal((-1, -1), (record.PercentComplete, record.SecondsRemaining)));
        Assert.Equal(2, _records.Count);
    }

    [Fact]
    public void What_was_shown_is_completed_once()
    {
        ProgressReporter progress = Start();
        progress.Done = 2;
        After(1000, progress);
        progress.Complete();
        progress.Complete();
        Assert.Equal([ProgressRecordType.Processing, ProgressRecordType.Completed], _records.Select(record => record.RecordType));
        Assert.Single(_records.Select(record => record.ActivityId).Distinct());
    }

    [Fact]
    public void A_pipeline_that_has_been_stopped_does_not_make_completing_fail()
    {
        bool isStopped = false;
        var progress = new ProgressReporter("Get-Test", Write, _time) { Done = 2 };
        After(1000, progress);
        isStopped = true;
        Assert.Null(Record.Exception(progress.Complete));

        void Write(ProgressRecord record)
        {
            if (isStopped)
            {
                throw new PipelineStoppedException();
            }
        }
    }

    private ProgressReporter Start() => new("Get-Test", _records.Add, _time);

    private void After(int milliseconds, ProgressReporter progress)
    {
        _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        progress.Show();
    }
}
