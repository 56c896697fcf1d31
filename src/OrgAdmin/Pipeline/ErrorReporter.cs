using System;

namespace OrgAdmin.Pipeline;

/// <summary>Writes failures as error records: an item's error, or the end of the pipeline.</summary>
internal sealed class ErrorReporter
{
    private readonly ICmdletStreams _streams;
    private readonly Func<string, string> _removeSecrets;

    internal ErrorReporter(ICmdletStreams streams, Func<string, string> removeSecrets)
    {
        _streams = streams;
        _removeSecrets = removeSecrets;
    }

    /// <summary>Reports a failure; it ends the pipeline only if no further item can succeed.</summary>
    internal void Report(OrgApiException failure, object? target)
    {
        if (ErrorRecords.EndsPipeline(failure))
        {
            Terminate(failure, target);
        }

        _streams.WriteError(ErrorRecords.Create(failure, target, _removeSecrets));
    }

    /// <summary>Reports a failure that leaves the cmdlet nothing to do.</summary>
    internal void Terminate(OrgApiException failure, object? target) =>
        _streams.ThrowTerminatingError(ErrorRecords.Create(failure, target, _removeSecrets));
}
